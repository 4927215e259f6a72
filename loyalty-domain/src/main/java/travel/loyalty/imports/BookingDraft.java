package travel.loyalty.imports;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.imports.RowReport.Remark;
import travel.loyalty.imports.mapping.MappedRow;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Money;

/** Reads the fields of a booking from a row. The shape is checked here, the business by earning. */
final class BookingDraft {

  private static final int SOURCE_MAX = 40;
  private static final int REFERENCE_MAX = 80;
  private static final int TEXT_MAX = 100;
  private static final int MONEY_DECIMALS = 2;

  private final MappedRow row;
  private final ZoneId zone;
  private final String currency;

  BookingDraft(MappedRow row, ZoneId zone, String currency) {
    this.row = row;
    this.zone = zone;
    this.currency = currency;
  }

  /** The booking's name; empty if the row does not say it. */
  Optional<BookingKey> key() {
    Optional<String> source = row.text("/source", SOURCE_MAX);
    Optional<String> reference = row.text("/reference", REFERENCE_MAX);
    return source.flatMap(s -> reference.map(r -> new BookingKey(s, r)));
  }

  /** Key of the member in the system the file comes from. */
  Optional<String> memberRef() {
    return row.text("/memberRef", TEXT_MAX);
  }

  /** The number on the member's card. */
  Optional<MemberNumber> memberNumber() {
    Optional<String> text = row.text("/memberNumber", TEXT_MAX);
    Optional<MemberNumber> number = text.flatMap(MemberNumber::parse);
    if (text.isPresent() && number.isEmpty()) {
      row.refuse("/memberNumber", "not-a-member-number", java.util.Map.of("value", text.get()));
    }
    return number;
  }

  /** The booking as revision 1; empty if anything is wrong, which the row then knows. */
  Optional<BookingRevision> revision(BookingKey key, Optional<MemberNumber> member) {
    var status = row.word("/status", BookingStatus.class);
    var bookedAt = row.moment("/bookedAt", zone);
    var paidAt = row.moment("/paidAt", zone);
    var endsOn = row.day("/tripEndsOn");
    var payer = row.text("/payerRef", TEXT_MAX);
    var channel = row.text("/channel", TEXT_MAX);
    List<BookingLine> lines = lines();
    if (row.isRefused()) {
      return Optional.empty();
    }
    return Optional.of(
        new BookingRevision(
            key,
            1,
            member,
            status.orElseThrow(),
            payer,
            bookedAt.orElseThrow(),
            paidAt,
            endsOn,
            channel,
            lines,
            Optional.empty()));
  }

  private List<BookingLine> lines() {
    List<BookingLine> lines = new ArrayList<>();
    for (int i = 0; i < row.lines(); i++) {
      line("/lines/" + i).ifPresent(lines::add);
    }
    return lines;
  }

  private Optional<BookingLine> line(String at) {
    var name = row.text(at + "/line", SOURCE_MAX);
    var type = row.word(at + "/type", ProductType.class);
    var market = row.word(at + "/market", Market.class);
    var heat = row.word(at + "/heat", Heat.class);
    var departsOn = row.day(at + "/departsOn");
    var travellers = row.whole(at + "/travellers");
    var amount = row.decimal(at + "/amount", MONEY_DECIMALS);
    var refunded = row.decimal(at + "/refunded", MONEY_DECIMALS);
    var texts = new LineTexts(row, at);
    if (row.isRefused()) {
      return Optional.empty();
    }
    return Optional.of(
        new BookingLine(
            name.orElseThrow(),
            type.orElseThrow(),
            market,
            texts.product(),
            texts.route(),
            heat.orElse(Heat.NORMAL),
            texts.season(),
            texts.cabin(),
            texts.tags(),
            departsOn,
            travellers.orElse(1),
            Money.of(amount.orElseThrow(), currency),
            Money.of(refunded.orElse(BigDecimal.ZERO), currency),
            Optional.empty()));
  }

  /** The texts of a line, which may all be absent. */
  private record LineTexts(
      Optional<String> product,
      Optional<String> route,
      Optional<String> season,
      Optional<String> cabin,
      List<String> tags) {
    LineTexts(MappedRow row, String at) {
      this(
          row.text(at + "/product", TEXT_MAX),
          row.text(at + "/route", TEXT_MAX),
          row.text(at + "/season", TEXT_MAX),
          row.text(at + "/cabin", TEXT_MAX),
          row.list(at + "/tags", TEXT_MAX));
    }
  }

  /** What is odd about a booking that can be taken all the same. */
  static List<Remark> oddities(
      BookingRevision booking, travel.loyalty.imports.mapping.RowMapper mapper) {
    List<Remark> odd = new ArrayList<>();
    for (int i = 0; i < booking.lines().size(); i++) {
      String pointer = "/lines/" + i + "/amount";
      if (booking.lines().get(i).amount().isZero()) {
        odd.add(new Remark(pointer, mapper.columnOf(pointer), "zero-amount", java.util.Map.of()));
      }
    }
    return odd;
  }
}
