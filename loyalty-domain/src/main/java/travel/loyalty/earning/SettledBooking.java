package travel.loyalty.earning;

import java.util.Optional;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.offset.OffsetPlan;
import travel.loyalty.shared.MemberId;

/**
 * One booking on its way.
 *
 * @param firstBooking whether it is the member's first, where a rule asked
 * @param tier that it earns by; empty where it earns nothing
 * @param offset what it does with points that pay a part of it
 */
record SettledBooking(
    long id,
    BookingRevision booking,
    Optional<MemberId> member,
    Optional<Boolean> firstBooking,
    Optional<String> tier,
    OffsetPlan offset,
    Settlement settlement) {}
