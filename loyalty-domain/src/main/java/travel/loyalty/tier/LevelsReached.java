package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.member.Members;
import travel.loyalty.member.Membership;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.programme.tiers.TierPeriod.Decaying;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.MemberId;

/**
 * Compares which levels members reach by two ladders, by what counts on a day. Both are asked as if
 * nobody held a level yet: terms that run, days of grace and what staff gave are left out.
 */
@ApplicationScoped
public class LevelsReached {

  private FactStore facts;
  private Members members;

  /** For the container's proxy. */
  protected LevelsReached() {}

  @Inject
  LevelsReached(FactStore facts, Members members) {
    this.facts = facts;
    this.members = members;
  }

  /** The next members for whom anything counts, by their ids. */
  public List<MemberId> membersAfter(long member, int limit) {
    return facts.membersAfter(member, limit);
  }

  /**
   * The two sides of a comparison.
   *
   * @param day the last one that counts
   */
  public record Comparison(Tiers now, Tiers then, LocalDate day) {}

  /**
   * The levels of some members.
   *
   * @param differences what counts more, or less, by the second side, by member and day
   */
  public List<LevelShift> of(
      Collection<MemberId> whom,
      Comparison sides,
      Map<MemberId, Map<LocalDate, Qualifying>> differences) {
    LocalDate horizon =
        Stream.of(sides.now(), sides.then())
            .map(tiers -> Counting.horizon(tiers.period(), sides.day()))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Map<MemberId, Facts> done = facts.since(horizon, whom);
    return members.memberships(whom).values().stream()
        .map(
            membership ->
                shift(
                    membership,
                    sides,
                    done.getOrDefault(membership.id(), new Facts()),
                    differences.getOrDefault(membership.id(), Map.of())))
        .toList();
  }

  private static LevelShift shift(
      Membership membership, Comparison sides, Facts done, Map<LocalDate, Qualifying> differences) {
    Subject who = Reviewer.subject(membership);
    String now = reached(sides.now(), who, done, sides.day());
    differences.forEach(done::add);
    return new LevelShift(
        who.id(), who.memberClass(), now, reached(sides.then(), who, done, sides.day()));
  }

  private static String reached(Tiers tiers, Subject who, Facts done, LocalDate day) {
    Ladder ladder = tiers.ladderOf(who.memberClass());
    if (tiers.period() instanceof Decaying decaying) {
      return ladder.reachedBy(done.score(decaying, decaying.computedAt(day))).code();
    }
    List<Days> spans = new Counting(tiers.period(), who, done).spans(day, day, Optional.empty());
    return spans.stream()
        .map(days -> ladder.reachedBy(done.between(days.from(), days.until())))
        .max(Comparator.comparingInt(level -> ladder.height(level.code())))
        .map(TierLevel::code)
        .orElseThrow();
  }
}
