package travel.loyalty.tier.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.member.MemberRef;

/**
 * One use of a benefit.
 *
 * @param member under whose number it was used
 * @param level that the member had
 * @param reference of whoever recorded it, which keeps it from being recorded twice
 * @param by who recorded it, as tables keep it
 */
public record BenefitUse(
    long id,
    MemberRef member,
    String benefit,
    String level,
    LocalDate day,
    String reference,
    String note,
    Instant at,
    String by,
    Optional<TakenBack> takenBack) {

  /** That it does not count, and why. */
  public record TakenBack(Instant at, String by, String reason) {}
}
