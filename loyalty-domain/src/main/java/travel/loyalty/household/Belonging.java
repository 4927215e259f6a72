package travel.loyalty.household;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.member.MemberRef;
import travel.loyalty.shared.Points;

/**
 * One of a household.
 *
 * @param guardian who speaks for a child
 * @param available the own points, which pay for what the household spends
 */
public record Belonging(
    MemberRef member, Age age, Optional<MemberRef> guardian, Instant since, Points available) {

  /** Whether this one may spend the points of all. */
  public boolean maySpend() {
    return age == Age.ADULT;
  }
}
