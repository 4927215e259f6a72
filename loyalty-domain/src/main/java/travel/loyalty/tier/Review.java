package travel.loyalty.tier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.programme.tiers.TierPeriod.Decaying;
import travel.loyalty.programme.tiers.Tiers;

/**
 * Looks at one member's level at the beginning of a day (docs/rules.md, Tiers): what was given and
 * has ended, the term that is over, the days of grace, what was reached, what was refunded. Doing
 * it twice on a day changes nothing.
 */
final class Review {

  /** So many days before a term ends a member is told what is missing. */
  static final Set<Integer> NOTICE_DAYS = Set.of(90, 60, 30);

  private final Tiers tiers;
  private final Ladder ladder;
  private final Counting counting;
  private final Subject who;
  private final Facts facts;
  private final LocalDate today;
  private final List<Step> steps = new ArrayList<>();
  private Standing standing;

  private Review(Tiers tiers, Subject who, Standing standing, Facts facts, LocalDate today) {
    this.tiers = tiers;
    this.ladder = tiers.ladderOf(who.memberClass());
    this.counting = new Counting(tiers.period(), who, facts);
    this.who = who;
    this.facts = facts;
    this.today = today;
    this.standing = standing;
  }

  static Reviewed on(LocalDate today, Tiers tiers, Subject who, Standing standing, Facts facts) {
    return new Review(tiers, who, standing, facts, today).run();
  }

  private Reviewed run() {
    endGiven();
    closeTerms();
    restore();
    climb();
    noteRefund();
    return new Reviewed(
        standing.after(steps.size()), standing.shown(ladder), steps, atRisk(), lookOn());
  }

  private void endGiven() {
    if (standing.given().filter(given -> given.isOver(today)).isPresent()) {
      LocalDate end = standing.given().get().days().until().plusDays(1);
      change(standing.given(Optional.empty()), Reason.GIVEN_ENDED, end, Qualifying.NOTHING);
    }
  }

  private void closeTerms() {
    if (isDecaying() && standing.term().isEmpty() && !facts.isEmpty()) {
      standing = standing.on(standing.level(), standing.reason(), standing.since(), term(today));
    }
    while (standing.term().filter(term -> term.until().isBefore(today)).isPresent()) {
      close(standing.term().get());
    }
  }

  private void close(Days term) {
    LocalDate next = term.until().plusDays(1);
    Qualifying result = counting.ofTerm(term);
    TierLevel reached = ladder.reachedBy(result);
    int change = height(reached.code()) - height(standing.level());
    if (change > 0) {
      climbTo(reached, next, term.from(), result);
    } else if (change == 0) {
      keep(next, result);
    } else {
      lower(term, reached, result);
    }
  }

  // The lowest level of a decaying programme goes on from month to month, which is no step.
  private void keep(LocalDate next, Qualifying result) {
    Standing kept = standing.kept(counting.termAt(next));
    if (height(standing.level()) == 0) {
      standing = kept.on(standing.level(), standing.reason(), standing.since(), kept.term());
    } else {
      change(kept, Reason.KEPT, next, result);
    }
  }

  private void lower(Days term, TierLevel reached, Qualifying result) {
    LocalDate next = term.until().plusDays(1);
    String lost = standing.level();
    TierLevel level =
        tiers.downgrade() == Tiers.Downgrade.ONE_STEP
            ? ladder.higher(reached, ladder.below(lost))
            : reached;
    Standing lowered = standing.on(level.code(), Reason.LOWERED, next, termOf(level, next));
    change(lowered.grace(grace(lost, term)), Reason.LOWERED, next, result);
  }

  private Optional<Grace> grace(String lost, Days term) {
    LocalDate from = term.until().plusDays(1);
    return tiers.graceDays() == 0
        ? Optional.empty()
        : Optional.of(
            new Grace(
                lost,
                counting.graceCountsFrom(term),
                new Days(from, from.plusDays(tiers.graceDays() - 1L))));
  }

  // At once, and from the start of the day on which the gap closed.
  private void restore() {
    Optional<Grace> lost = standing.grace();
    if (lost.isEmpty()) {
      return;
    }
    Grace grace = lost.get();
    LocalDate last = today.isAfter(grace.days().until()) ? grace.days().until() : today;
    TierLevel level = ladder.find(grace.level()).orElse(ladder.lowest());
    Optional<LocalDate> closed =
        counting.gapClosed(grace, new Days(grace.days().from(), last), level::isReachedBy);
    if (closed.isPresent() && height(level.code()) > height(standing.level())) {
      Standing restored =
          standing
              .on(level.code(), Reason.RESTORED, closed.get(), termOf(level, closed.get()))
              .grace(Optional.empty());
      change(restored, Reason.RESTORED, closed.get(), counting.towards(grace, last));
    } else if (today.isAfter(grace.days().until())) {
      standing = standing.grace(Optional.empty());
    }
  }

  private void climb() {
    if (isDecaying()) {
      return;
    }
    LocalDate lastDay = tiers.upgrade() == Tiers.Upgrade.AT_ONCE ? today : today.minusDays(1);
    best(lastDay)
        .filter(best -> height(best.level().code()) > height(standing.level()))
        .ifPresent(best -> climbTo(best.level(), today, best.countedFrom(), best.done()));
  }

  /** What was reached in some days. */
  private record Reach(TierLevel level, LocalDate countedFrom, Qualifying done) {}

  private Optional<Reach> best(LocalDate lastDay) {
    return counting.spans(lastDay, today, standing.term()).stream()
        .map(this::reach)
        .max(Comparator.comparingInt(reach -> height(reach.level().code())));
  }

  private Reach reach(Days days) {
    Qualifying done = facts.between(days.from(), days.until());
    return new Reach(ladder.reachedBy(done), days.from(), done);
  }

  private void climbTo(TierLevel level, LocalDate from, LocalDate countedFrom, Qualifying done) {
    Standing higher =
        standing
            .on(level.code(), Reason.REACHED, from, termOf(level, from))
            .countedFrom(countedFrom);
    boolean beyondGrace =
        higher.grace().filter(g -> height(g.level()) <= height(level.code())).isPresent();
    change(beyondGrace ? higher.grace(Optional.empty()) : higher, Reason.REACHED, from, done);
  }

  private void noteRefund() {
    if (isDecaying() || standing.countedFrom().isEmpty()) {
      return;
    }
    Qualifying left = facts.between(standing.countedFrom().get(), today);
    TierLevel reached = ladder.reachedBy(left);
    boolean less = height(reached.code()) < height(standing.level());
    if (less && tiers.refunded() == Tiers.Refunded.REMOVE) {
      Standing lower = standing.on(reached.code(), Reason.REFUNDED, today, termOf(reached, today));
      change(
          height(reached.code()) == 0 ? lower : lower.countedFrom(standing.countedFrom().get()),
          Reason.REFUNDED,
          today,
          left);
    } else if (less && !standing.refunded()) {
      change(standing.refunded(true), Reason.REFUND_NOTED, today, left);
    } else if (!less && standing.refunded()) {
      standing = standing.refunded(false);
    }
  }

  private void change(Standing next, Reason reason, LocalDate day, Qualifying counted) {
    String before = standing.shown(ladder);
    standing = next;
    steps.add(new Step(day, before, next.shown(ladder), next.level(), reason, counted, ""));
  }

  private Optional<TierAtRisk> atRisk() {
    if (standing.term().isEmpty() || height(standing.level()) == 0) {
      return Optional.empty();
    }
    Days term = standing.term().get();
    long left = ChronoUnit.DAYS.between(today, term.until());
    boolean isToBeTold =
        isDecaying() ? today.equals(term.from()) : NOTICE_DAYS.contains((int) left);
    TierLevel level = ladder.find(standing.level()).orElse(ladder.lowest());
    Qualifying soFar = counting.ofTerm(term);
    return isToBeTold && !level.isReachedBy(soFar)
        ? Optional.of(
            new TierAtRisk(who.id(), level.code(), term.until(), left, level.missing(soFar)))
        : Optional.empty();
  }

  private Optional<LocalDate> lookOn() {
    Stream<LocalDate> ofTerm =
        standing.term().stream()
            .flatMap(
                term ->
                    Stream.concat(
                        Stream.of(term.until().plusDays(1)),
                        NOTICE_DAYS.stream().map(days -> term.until().minusDays(days))));
    Stream<LocalDate> others =
        Stream.concat(
            standing.grace().stream().map(grace -> grace.days().until().plusDays(1)),
            standing.given().stream().map(given -> given.days().until().plusDays(1)));
    return Stream.of(ofTerm, others, tomorrow().stream())
        .flatMap(days -> days)
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }

  // What was reached today counts from tomorrow.
  private Optional<LocalDate> tomorrow() {
    boolean more =
        !isDecaying()
            && best(today)
                .filter(best -> height(best.level().code()) > height(standing.level()))
                .isPresent();
    return more ? Optional.of(today.plusDays(1)) : Optional.empty();
  }

  private boolean isDecaying() {
    return tiers.period() instanceof Decaying;
  }

  private int height(String level) {
    return ladder.height(level);
  }

  private Optional<Days> term(LocalDate day) {
    return Optional.of(counting.termAt(day));
  }

  private Optional<Days> termOf(TierLevel level, LocalDate day) {
    return height(level.code()) == 0 && !isDecaying() ? Optional.empty() : term(day);
  }
}
