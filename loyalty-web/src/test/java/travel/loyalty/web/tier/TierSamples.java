package travel.loyalty.web.tier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.programme.tiers.TierPeriod;
import travel.loyalty.tier.Reason;
import travel.loyalty.tier.TierView;
import travel.loyalty.ui.text.Formats;

/** Where a member stands, on the ladder of the reference programme. */
public final class TierSamples {

  public static final Formats FORMATS = new Formats(Locale.ENGLISH, ZoneId.of("Asia/Shanghai"));

  private static final Ladder LADDER =
      ProgrammeDocument.parse(FirstProgramme.document()).tiers().ladder();
  private static final LocalDate END = LocalDate.parse("2026-12-31");

  /** 12,345.67 paid and two trips. */
  public static final TierView SILVER = of("SILVER", "12345.67", 2);

  public static final TierView PLATINUM = of("PLATINUM", "80000.00", 9);

  private TierSamples() {}

  private static TierView of(String code, String spend, int trips) {
    TierLevel level = LADDER.find(code).orElseThrow();
    Qualifying counted =
        Qualifying.spent(new BigDecimal(spend), new BigDecimal("120.00"))
            .plus(Qualifying.trips(trips));
    return new TierView(
        level,
        level,
        LocalDate.parse("2026-03-02"),
        Optional.of(END),
        Optional.of(new Days(LocalDate.parse("2026-01-01"), END)),
        Reason.REACHED,
        counted,
        new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-01")),
        new TierPeriod.CalendarYear(),
        LADDER.above(code).map(next -> new TierView.Gap(next, next.missing(counted))),
        level.missing(counted),
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        LADDER.levels());
  }

  /** Silver, and platinum can still come back. */
  static TierView inGrace() {
    TierLevel lost = LADDER.find("PLATINUM").orElseThrow();
    Qualifying counted = Qualifying.spent(new BigDecimal("10000.00"), BigDecimal.ZERO);
    TierView.Comeback comeback =
        new TierView.Comeback(lost, LocalDate.parse("2027-03-01"), counted, lost.missing(counted));
    return new TierView(
        SILVER.level(),
        SILVER.earned(),
        SILVER.since(),
        SILVER.until(),
        SILVER.term(),
        Reason.LOWERED,
        SILVER.counted(),
        SILVER.days(),
        SILVER.period(),
        SILVER.next(),
        SILVER.toKeep(),
        Optional.of(comeback),
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        SILVER.ladder());
  }
}
