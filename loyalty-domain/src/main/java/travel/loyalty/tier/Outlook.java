package travel.loyalty.tier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.programme.tiers.TierPeriod.Decaying;
import travel.loyalty.programme.tiers.Tiers;

/** Works out what a member is told about the level, from what a review of today would find. */
final class Outlook {

  private final Tiers tiers;
  private final Ladder ladder;
  private final Counting counting;
  private final Subject who;
  private final Standing standing;
  private final Facts facts;
  private final LocalDate today;

  private Outlook(Tiers tiers, Subject who, Standing standing, Facts facts, LocalDate today) {
    this.tiers = tiers;
    this.ladder = tiers.ladderOf(who.memberClass());
    this.counting = new Counting(tiers.period(), who, facts);
    this.who = who;
    this.standing = standing;
    this.facts = facts;
    this.today = today;
  }

  static TierView of(Tiers tiers, Subject who, Standing stored, Facts facts, LocalDate today) {
    Standing now = Review.on(today, tiers, who, stored, facts).standing();
    return new Outlook(tiers, who, now, facts, today).view();
  }

  private TierView view() {
    TierLevel shown = level(standing.shown(ladder));
    boolean given = !shown.code().equals(standing.level());
    Days days = days();
    Qualifying counted = counted(days);
    return new TierView(
        shown,
        level(standing.level()),
        given ? standing.given().orElseThrow().days().from() : standing.since(),
        standing.shownUntil(shown.code()),
        given ? standing.given().map(Given::days) : standing.term(),
        given ? Reason.GIVEN : standing.reason(),
        counted,
        days,
        tiers.period(),
        ladder.above(standing.level()).map(next -> gap(next, counted)),
        toKeep(),
        standing.grace().map(this::comeback),
        given,
        standing.frozen(),
        standing.refunded(),
        forecast(),
        ladder.levels());
  }

  private TierLevel level(String code) {
    return ladder.find(code).orElse(ladder.lowest());
  }

  private Days days() {
    return counting.spans(today, today, standing.term()).get(0);
  }

  private Qualifying counted(Days days) {
    return tiers.period() instanceof Decaying decaying
        ? facts.score(decaying, decaying.computedAt(today))
        : facts.between(days.from(), days.until());
  }

  private static TierView.Gap gap(TierLevel next, Qualifying counted) {
    return new TierView.Gap(next, next.missing(counted));
  }

  private List<Map<Measure, BigDecimal>> toKeep() {
    return standing.term().isEmpty() || ladder.height(standing.level()) == 0
        ? List.of()
        : level(standing.level()).missing(counting.ofTerm(standing.term().get()));
  }

  private TierView.Comeback comeback(Grace grace) {
    TierLevel lost = level(grace.level());
    Qualifying counted = counting.towards(grace, today);
    return new TierView.Comeback(lost, grace.days().until(), counted, lost.missing(counted));
  }

  private Optional<TierView.Forecast> forecast() {
    if (tiers.period() instanceof Decaying decaying) {
      LocalDate on = decaying.computedAt(today).plusMonths(1);
      Qualifying score = facts.score(decaying, on);
      return Optional.of(new TierView.Forecast(on, score, ladder.reachedBy(score)));
    }
    return Optional.empty();
  }
}
