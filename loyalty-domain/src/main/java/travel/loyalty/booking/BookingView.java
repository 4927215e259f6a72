package travel.loyalty.booking;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * A booking as it stands, for a page or an answer.
 *
 * @param availableFrom when its pending points mature, or when they did
 */
public record BookingView(
    BookingRevision booking,
    Optional<MemberId> member,
    BookingPoints points,
    Optional<Instant> availableFrom,
    Instant receivedAt) {}
