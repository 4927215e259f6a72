package travel.loyalty.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.offset.OffsetOrder;
import travel.loyalty.points.HoldPurpose;
import travel.loyalty.points.HoldRequest;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;

/** Reads orders that points shall pay a part of: their shape only. */
final class OffsetReader {

  private static final int CHANNEL_MAX = 40;

  private OffsetReader() {}

  /** An order of a member. */
  record Asked(MemberNumber member, OffsetOrder order) {}

  static Supplier<Asked> asked(JsonObject body) {
    Field<MemberNumber> member = body.required("memberNumber", BookingReader.memberNumber());
    Supplier<OffsetOrder> order = order(body);
    return () -> new Asked(member.get(), order.get());
  }

  static Supplier<OffsetOrder> order(JsonObject body) {
    Field<String> channel = body.optional("channel", Shapes.text(CHANNEL_MAX));
    Supplier<List<BookingLine>> lines = BookingReader.lines(body);
    return () -> new OffsetOrder(channel.optional(), lines.get());
  }

  /**
   * A hold as it was asked for.
   *
   * @param ofHousehold whether the points of the member's household pay along
   * @param order what it is for; without lines unless it is to pay a booking
   */
  record WantedHold(HoldRequest request, boolean ofHousehold, OffsetOrder order) {

    /** What it is for, if that is a booking. */
    Optional<OffsetOrder> booked() {
      return Optional.of(order).filter(o -> request.purpose() == HoldPurpose.OFFSET);
    }

    /** Lines are there where points pay a booking, and only there. */
    List<FieldError> faults() {
      boolean isOffset = request.purpose() == HoldPurpose.OFFSET;
      if (isOffset != order.lines().isEmpty()) {
        return List.of();
      }
      return List.of(new FieldError("/lines", isOffset ? "required" : "offset-only"));
    }
  }
}
