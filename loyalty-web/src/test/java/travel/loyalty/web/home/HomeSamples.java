package travel.loyalty.web.home;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.Balance;
import travel.loyalty.points.EntryKind;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.Expiring;
import travel.loyalty.points.Explanation;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.chart.BarChart;
import travel.loyalty.ui.chart.BarChart.Column;
import travel.loyalty.web.tier.TierProgress;
import travel.loyalty.web.tier.TierSamples;

/** Models of the first pages, as their controllers would make them. */
public final class HomeSamples {

  private static final Points SOME = Points.of("18640.00");

  private HomeSamples() {}

  public static Page landing() {
    LandingView view = LandingView.of(ProgrammeDocument.parse(FirstProgramme.document()));
    return Page.of("home/landing").with("landing", view);
  }

  public static Page member() {
    Balance balance = new Balance(Points.of("1960.00"), SOME, Points.ZERO, Points.of("3.00"));
    Expiring soon =
        new Expiring(LocalDate.parse("2026-12-31"), Points.of("1200.00"), Points.of("1200.00"));
    return page(balance, Optional.of(soon), List.of(entry(balance)));
  }

  public static Page newcomer() {
    return page(Balance.NONE, Optional.empty(), List.of());
  }

  private static Page page(Balance balance, Optional<Expiring> soon, List<EntryView> recent) {
    Column column = new Column("Nov", List.of(new BigDecimal("640")), List.of("640"));
    HomeView home =
        new HomeView(
            "Lin Xiaolan",
            new MemberNumber("886022140935"),
            TierSamples.SILVER,
            TierProgress.of(TierSamples.SILVER, TierSamples.FORMATS, "CNY"),
            balance,
            Money.of(new BigDecimal("18640.00"), "CNY"),
            soon,
            List.of(new Shortcut("/rewards", "gift", "home.show.shortcut.rewards")),
            BarChart.againstScale(List.of(column)),
            BarChart.labelled(List.of(column)),
            recent);
    return Page.of("home/show").with("me", new MemberId(1)).with("home", home);
  }

  private static EntryView entry(Balance after) {
    return new EntryView(
        new MemberId(1),
        1,
        Instant.parse("2026-11-18T00:00:00Z"),
        EntryKind.EARNED,
        SOME,
        after,
        new SourceRef("BOOKING", "erp/B-1/1@1"),
        "DOM_GROUP",
        1,
        Explanation.given(SOME),
        Optional.empty(),
        "SYSTEM/earning");
  }
}
