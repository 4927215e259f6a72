package travel.loyalty.offset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberRef;
import travel.loyalty.points.HeldPoints;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** Looks whether the hold that a booking names may pay a part of it. */
final class HoldCheck {

  private static final String HOLD = "/hold";

  private final BookingRevision booking;
  private final Optional<MemberRef> member;
  private final Instant now;

  /**
   * @param member whose booking it is
   */
  HoldCheck(BookingRevision booking, Optional<MemberRef> member, Instant now) {
    this.booking = booking;
    this.member = member;
    this.now = now;
  }

  /**
   * Why it may not.
   *
   * @param owner whose points are held
   * @param caps of the booking
   */
  Optional<Refused> refusal(HeldPoints held, MemberRef owner, OrderCaps caps) {
    if (member.isEmpty()) {
      return Optional.of(Refused.invalid("/memberNumber", "required"));
    }
    if (!owner.isOneWith(member.get())) {
      return Optional.of(Refused.invalid(HOLD, "other-member"));
    }
    if (booking.status() == BookingStatus.CANCELLED) {
      return Optional.empty();
    }
    return held.isOpenAt(now) ? CapCheck.refusal(held.points(), caps) : Optional.of(closed(held));
  }

  private Refused closed(HeldPoints held) {
    return new Refused(
        "hold-closed",
        Map.of("state", held.stateAt(now).name()),
        List.of(new FieldError(HOLD, "hold-closed")));
  }

  /** There is no such hold for who sends the booking. */
  static Refused unknown() {
    return Refused.invalid(HOLD, "unknown");
  }
}
