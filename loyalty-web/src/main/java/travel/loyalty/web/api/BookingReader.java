package travel.loyalty.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingLine.RefundedBy;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Money;
import travel.loyalty.web.api.json.Decimals;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shape;
import travel.loyalty.web.api.json.Shapes;

/**
 * Reads bookings: their shape only. Whether a booking makes sense (its dates, its currency, who its
 * member is) is said by the earning feature.
 */
final class BookingReader {

  private static final int SOURCE_MAX = 40;
  private static final int REFERENCE_MAX = 80;
  private static final int WORD_MAX = 40;
  private static final int REF_MAX = 120;
  private static final int LINES_MAX = 200;
  private static final int TAGS_MAX = 20;
  private static final int TRAVELLERS_MAX = 10_000;

  private BookingReader() {}

  static Shape<String> source() {
    return Shapes.text(SOURCE_MAX);
  }

  static Shape<String> reference() {
    return Shapes.text(REFERENCE_MAX);
  }

  /** A booking of a batch, which names itself. */
  static Supplier<BookingRevision> named(JsonObject body) {
    Field<String> source = body.required("source", source());
    Field<String> reference = body.required("reference", reference());
    return booking(body, () -> new BookingKey(source.get(), reference.get()));
  }

  /** A booking that is sent as it stands. */
  static Supplier<BookingRevision> booking(JsonObject body, Supplier<BookingKey> key) {
    Field<Integer> revision = body.required("revision", Shapes.integer(1, Integer.MAX_VALUE));
    Field<MemberNumber> member = body.required("memberNumber", memberNumber());
    return booking(body, key, revision, member);
  }

  /** A booking that only might be: neither revision nor member need be known. */
  static Supplier<BookingRevision> proposed(JsonObject body) {
    Field<Integer> revision = body.optional("revision", Shapes.integer(1, Integer.MAX_VALUE));
    Field<MemberNumber> member = body.optional("memberNumber", memberNumber());
    Field<String> source = body.optional("source", source());
    Field<String> reference = body.optional("reference", reference());
    return booking(
        body,
        () -> new BookingKey(source.orElse("QUOTE"), reference.orElse("QUOTE")),
        new Presumed<>(revision, 1),
        member);
  }

  /** What stands in for a value that was left out. */
  private record Presumed<T>(Field<T> field, T otherwise) implements Supplier<T> {
    @Override
    public T get() {
      return field.orElse(otherwise);
    }
  }

  private static Supplier<BookingRevision> booking(
      JsonObject body,
      Supplier<BookingKey> key,
      Supplier<Integer> revision,
      Field<MemberNumber> member) {
    Field<BookingStatus> status = body.required("status", Shapes.oneOf(BookingStatus.class));
    Field<String> payerRef = body.optional("payerRef", Shapes.text(REF_MAX));
    Field<Instant> bookedAt = body.required("bookedAt", Shapes.instant());
    Field<Instant> paidAt = body.optional("paidAt", Shapes.instant());
    Field<LocalDate> tripEndsOn = body.optional("tripEndsOn", Shapes.day());
    Field<String> channel = body.optional("channel", Shapes.text(WORD_MAX));
    Supplier<List<BookingLine>> lines = lines(body);
    Field<String> hold = body.optional("hold", Shapes.text(REF_MAX));
    Field<Boolean> settles = body.optional("settleFromRefund", Shapes.bool());
    return () ->
        new BookingRevision(
            key.get(),
            revision.get(),
            member.optional(),
            status.get(),
            payerRef.optional(),
            bookedAt.get(),
            paidAt.optional(),
            tripEndsOn.optional(),
            channel.optional(),
            lines.get(),
            hold.optional(),
            settles.orElse(false));
  }

  static Supplier<List<BookingLine>> lines(JsonObject body) {
    return body.objects("lines", LINES_MAX, BookingReader::line);
  }

  static Shape<MemberNumber> memberNumber() {
    return Shapes.parsed(
        WORD_MAX,
        "unknown",
        text -> MemberNumber.parse(text).orElseThrow(() -> new IllegalArgumentException(text)));
  }

  private static Supplier<BookingLine> line(JsonObject body) {
    Field<String> line = body.required("line", Shapes.text(WORD_MAX));
    Field<ProductType> type = body.required("type", Shapes.oneOf(ProductType.class));
    Field<Market> market = body.optional("market", Shapes.oneOf(Market.class));
    Field<Heat> heat = body.optional("heat", Shapes.oneOf(Heat.class));
    Supplier<Words> words = words(body);
    Field<LocalDate> departsOn = body.optional("departsOn", Shapes.day());
    Field<Integer> travellers = body.optional("travellers", Shapes.integer(1, TRAVELLERS_MAX));
    Field<Money> amount = body.required("amount", Decimals.money());
    Field<Money> refunded = body.optional("refunded", Decimals.money());
    Field<RefundedBy> refundedBy = body.optional("refundedBy", Shapes.oneOf(RefundedBy.class));
    return () ->
        new BookingLine(
            line.get(),
            type.get(),
            market.optional(),
            words.get().product(),
            words.get().route(),
            heat.orElse(Heat.NORMAL),
            words.get().season(),
            words.get().cabin(),
            words.get().tags(),
            departsOn.optional(),
            travellers.orElse(1),
            amount.get(),
            refunded.orElse(Money.zero(amount.get().currency())),
            refundedBy.optional());
  }

  /** What rules may ask for by the agency's own words. */
  private record Words(
      Optional<String> product,
      Optional<String> route,
      Optional<String> season,
      Optional<String> cabin,
      List<String> tags) {}

  private static Supplier<Words> words(JsonObject body) {
    Field<String> product = body.optional("product", Shapes.text(REFERENCE_MAX));
    Field<String> route = body.optional("route", Shapes.text(REFERENCE_MAX));
    Field<String> season = body.optional("season", Shapes.text(WORD_MAX));
    Field<String> cabin = body.optional("cabin", Shapes.text(WORD_MAX));
    Field<List<String>> tags =
        body.optional("tags", Shapes.listOf(Shapes.text(WORD_MAX), TAGS_MAX));
    return () ->
        new Words(
            product.optional(),
            route.optional(),
            season.optional(),
            cabin.optional(),
            tags.orElse(List.of()));
  }
}
