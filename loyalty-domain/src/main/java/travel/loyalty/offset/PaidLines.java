package travel.loyalty.offset;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.shared.Points;

/** The lines of a booking of which points paid a part. */
public record PaidLines(List<PaidLine> lines) {

  public static final PaidLines NONE = new PaidLines(List.of());

  public PaidLines {
    lines = List.copyOf(lines);
  }

  public boolean isNone() {
    return lines.isEmpty();
  }

  Optional<PaidLine> of(String line) {
    return lines.stream().filter(paid -> paid.line().equals(line)).findFirst();
  }

  /** What points paid. */
  public Points points() {
    return lines.stream().map(PaidLine::points).reduce(Points.ZERO, Points::plus);
  }

  /** What of them came back. */
  public Points pointsBack() {
    return lines.stream().map(PaidLine::pointsBack).reduce(Points.ZERO, Points::plus);
  }

  /** A revision as if it were only what is paid of it in money: what it earns by. */
  public BookingRevision inMoney(BookingRevision booking) {
    return isNone()
        ? booking
        : booking.withLines(booking.lines().stream().map(this::inMoney).toList());
  }

  private BookingLine inMoney(BookingLine line) {
    return of(line.line()).map(paid -> paid.inMoney(line)).orElse(line);
  }

  /** The same for a revision read later: before points paid, it was all money. */
  public BookingRevision inMoneyThen(BookingRevision booking) {
    boolean paid = lines.stream().anyMatch(line -> line.since() <= booking.revision());
    return paid ? inMoney(booking) : booking;
  }

  /**
   * What was refunded before a revision, in money: so that it gives back no more for a line than
   * that line's refund grew by.
   */
  StoredBooking inMoney(StoredBooking stored, BookingRevision now) {
    if (isNone()) {
      return stored;
    }
    Map<String, BigDecimal> refunded = new HashMap<>(stored.refunded());
    for (BookingLine line : now.lines()) {
      of(line.line())
          .ifPresent(
              paid ->
                  refunded.put(
                      line.line(),
                      (grew(line, stored) ? paid.moneyBack() : paid.moneyOf(line)).amount()));
    }
    return stored.withRefunded(refunded);
  }

  // What was refunded before points paid was money, at most what now belongs to the refund.
  PaidLines asOf(StoredBooking stored, BookingRevision now) {
    List<PaidLine> then =
        lines.stream()
            .map(
                paid ->
                    paid.withMoneyBack(
                        stored
                            .refunded()
                            .getOrDefault(paid.line(), BigDecimal.ZERO)
                            .min(paid.moneyBack().amount())))
            .toList();
    return new PaidLines(then);
  }

  static boolean grew(BookingLine line, StoredBooking stored) {
    BigDecimal before = stored.refunded().getOrDefault(line.line(), BigDecimal.ZERO);
    return line.refunded().amount().compareTo(before) > 0;
  }
}
