package travel.loyalty.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.RecordedRevision;
import travel.loyalty.booking.facts.MemberFacts;
import travel.loyalty.member.MemberRef;
import travel.loyalty.programme.Criterion;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.tier.MemberTiers.TierHistory;

/**
 * What rules may ask about the members of bookings that are reckoned anew: what was asked when the
 * booking came in is kept with it; what only the proposed rules ask is looked up.
 *
 * @param first bookings that were their member's first
 */
record ReckonedFacts(
    ProgrammeTimeline published,
    Optional<Programme> proposed,
    Set<Long> first,
    TierHistory levels) {

  static boolean asksTier(Programme programme) {
    return programme.tiers().ladders().stream()
            .flatMap(ladder -> ladder.levels().stream())
            .anyMatch(level -> level.multiplier().compareTo(BigDecimal.ONE) != 0)
        || programme.earning().stream()
            .anyMatch(rule -> rule.when().words().containsKey(Criterion.TIERS));
  }

  /** By the versions that counted. */
  MemberFacts recorded(RecordedRevision revision, MemberRef owner) {
    String memberClass = owner.memberClass().name();
    String tier =
        revision
            .tier()
            .orElseGet(() -> counted(revision).tiers().ladderOf(memberClass).lowest().code());
    return facts(memberClass, tier, revision.firstBooking().orElse(false));
  }

  /** By the proposed version, where there is one. */
  MemberFacts proposed(RecordedRevision revision, MemberRef owner) {
    return proposed
        .map(programme -> proposed(revision, owner, programme))
        .orElseGet(() -> recorded(revision, owner));
  }

  private MemberFacts proposed(RecordedRevision revision, MemberRef owner, Programme programme) {
    String memberClass = owner.memberClass().name();
    Ladder ladder = programme.tiers().ladderOf(memberClass);
    String tier = tier(revision, owner, programme);
    boolean isFirst = revision.firstBooking().orElse(first.contains(revision.id()));
    // A level that the proposed ladder does not have counts as its lowest.
    return facts(memberClass, ladder.find(tier).orElse(ladder.lowest()).code(), isFirst);
  }

  private String tier(RecordedRevision revision, MemberRef owner, Programme programme) {
    Instant paidAt = revision.booking().paidAt().orElseThrow();
    LocalDate paidOn = LocalDate.ofInstant(paidAt, programme.zone());
    return revision
        .tier()
        .filter(level -> TierCredits.asksTier(counted(revision), revision.booking()))
        .orElseGet(
            () ->
                levels.levelOn(
                    paidOn, owner.person(), owner.memberClass().name(), programme.tiers()));
  }

  private Programme counted(RecordedRevision revision) {
    return published.inForceAt(revision.booking().paidAt().orElse(revision.place().at()));
  }

  private static MemberFacts facts(String memberClass, String tier, boolean first) {
    return new MemberFacts(Optional.of(memberClass), tier, Set.of(), first);
  }
}
