package travel.loyalty.tier;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.shared.MemberId;

/**
 * Where a member stands.
 *
 * @param level that was earned
 * @param countedFrom the first day of what the level was reached by
 * @param term for which the level is held; empty on the lowest, which has no end
 * @param frozen days by which the term was made longer
 * @param refunded whether refunds took back what the level was reached by
 * @param steps how many there were so far
 */
record Standing(
    MemberId member,
    String level,
    Reason reason,
    LocalDate since,
    Optional<LocalDate> countedFrom,
    Optional<Days> term,
    Optional<Grace> grace,
    Optional<Given> given,
    Optional<Days> frozen,
    boolean refunded,
    int steps) {

  /** A newcomer. */
  static Standing lowest(Subject member, Ladder ladder) {
    return new Standing(
        member.id(),
        ladder.lowest().code(),
        Reason.JOINED,
        member.joined(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        0);
  }

  /** The level that counts: the earned one, or a higher one that was given. */
  String shown(Ladder ladder) {
    return given.filter(g -> ladder.height(g.level()) > ladder.height(level)).isPresent()
        ? given.get().level()
        : level;
  }

  /** The last day of the level that counts; empty on the lowest. */
  Optional<LocalDate> shownUntil(String shown) {
    return shown.equals(level) ? term.map(Days::until) : given.map(g -> g.days().until());
  }

  /** Another level, whatever was before forgotten but what staff decided. */
  Standing on(String newLevel, Reason why, LocalDate from, Optional<Days> newTerm) {
    return new Standing(
        member,
        newLevel,
        why,
        from,
        Optional.empty(),
        newTerm,
        grace,
        given,
        Optional.empty(),
        false,
        steps);
  }

  Standing kept(Days newTerm) {
    return new Standing(
        member,
        level,
        Reason.KEPT,
        since,
        Optional.empty(),
        Optional.of(newTerm),
        grace,
        given,
        Optional.empty(),
        false,
        steps);
  }

  Standing countedFrom(LocalDate day) {
    return new Standing(
        member,
        level,
        reason,
        since,
        Optional.of(day),
        term,
        grace,
        given,
        frozen,
        refunded,
        steps);
  }

  Standing grace(Optional<Grace> other) {
    return new Standing(
        member, level, reason, since, countedFrom, term, other, given, frozen, refunded, steps);
  }

  Standing given(Optional<Given> other) {
    return new Standing(
        member, level, reason, since, countedFrom, term, grace, other, frozen, refunded, steps);
  }

  Standing frozen(Days days, Days longerTerm) {
    return new Standing(
        member,
        level,
        reason,
        since,
        countedFrom,
        Optional.of(longerTerm),
        grace,
        given,
        Optional.of(days),
        refunded,
        steps);
  }

  Standing refunded(boolean is) {
    return new Standing(
        member, level, reason, since, countedFrom, term, grace, given, frozen, is, steps);
  }

  Standing after(int moreSteps) {
    return new Standing(
        member,
        level,
        reason,
        since,
        countedFrom,
        term,
        grace,
        given,
        frozen,
        refunded,
        steps + moreSteps);
  }
}
