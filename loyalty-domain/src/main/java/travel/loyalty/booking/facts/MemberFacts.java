package travel.loyalty.booking.facts;

import java.util.Optional;
import java.util.Set;

/**
 * What rules may ask about the member.
 *
 * @param memberClass empty where the booking has no member
 * @param tier the level held when the booking was paid
 * @param firstBooking whether no other booking of the member was paid before
 */
public record MemberFacts(
    Optional<String> memberClass, String tier, Set<String> segments, boolean firstBooking) {

  /** A guest: the lowest tier, and every booking is the first. */
  public static MemberFacts nobody(String lowestTier) {
    return new MemberFacts(Optional.empty(), lowestTier, Set.of(), true);
  }
}
