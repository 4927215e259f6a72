package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingView;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;

/**
 * Gives a booking that came without a member its member, by which it earns. The revision stays, so
 * that the next one of the booking's system follows it as if nothing had happened.
 */
@ApplicationScoped
public class BookingAssignment {

  private BookingIntake intake;

  /** For the container's proxy. */
  protected BookingAssignment() {}

  @Inject
  BookingAssignment(BookingIntake intake) {
    this.intake = intake;
  }

  /**
   * Assigns a booking; one that is the member's already stays as it is.
   *
   * @throws Refused {@code validation} of {@code /reference} with {@code unknown} or {@code
   *     other-member}
   */
  public BookingView assign(BookingKey booking, MemberId member, Actor by) {
    return intake.assign(booking, member, by);
  }
}
