package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;

/** Tiers for other features, in their transaction; asks for no role. */
@ApplicationScoped
public class MemberTiers {

  private FactStore facts;
  private Steps steps;
  private Reviewer reviewer;

  /** For the container's proxy. */
  protected MemberTiers() {}

  @Inject
  MemberTiers(FactStore facts, Steps steps, Reviewer reviewer) {
    this.facts = facts;
    this.steps = steps;
    this.reviewer = reviewer;
  }

  /**
   * Notes what things count now. The members' levels are looked at by the job within seconds; here
   * where a level begins at once.
   */
  public void note(List<Qualified> things, Programme programme, LocalDate today, Actor by) {
    if (things.isEmpty()) {
      return;
    }
    facts.replace(things, today);
    if (programme.tiers().upgrade() == Tiers.Upgrade.AT_ONCE) {
      List<MemberId> members = things.stream().map(Qualified::member).distinct().toList();
      reviewer.review(members, today, programme, by);
    }
  }

  /** The levels that members had, to be asked for many days. */
  public TierHistory historyOf(Collection<MemberId> members) {
    return new TierHistory(members.isEmpty() ? Map.of() : steps.levels(members));
  }

  /** The levels of some members by the day they began. */
  public static final class TierHistory {

    private final Map<MemberId, TreeMap<LocalDate, String>> levels;

    TierHistory(Map<MemberId, TreeMap<LocalDate, String>> levels) {
      this.levels = levels;
    }

    /** The level that counted on a day; the lowest of the member's ladder before any step. */
    public String levelOn(LocalDate day, MemberId member, String memberClass, Tiers tiers) {
      Map.Entry<LocalDate, String> step =
          levels.getOrDefault(member, new TreeMap<>()).floorEntry(day);
      return step == null ? tiers.ladderOf(memberClass).lowest().code() : step.getValue();
    }
  }
}
