package travel.loyalty.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Money;

/**
 * One line of a booking as it stands.
 *
 * @param line unique within the booking, at most 40 characters
 * @param season the agency's own word for the season; empty means the programme's of departsOn
 * @param amount what is owed for the line after coupons, taxes left out
 * @param refunded what was given back of it in total; it never shrinks
 * @param refundedBy who caused the refund
 */
public record BookingLine(
    String line,
    ProductType type,
    Optional<Market> market,
    Optional<String> product,
    Optional<String> route,
    Heat heat,
    Optional<String> season,
    Optional<String> cabin,
    List<String> tags,
    Optional<LocalDate> departsOn,
    int travellers,
    Money amount,
    Money refunded,
    Optional<RefundedBy> refundedBy) {

  /** Whose doing a refund was. */
  public enum RefundedBy {
    MEMBER,
    AGENCY
  }

  public BookingLine {
    tags = List.copyOf(tags);
  }

  /** The same line with so much given back in total. */
  public BookingLine refunded(Money total) {
    return inMoney(amount, total);
  }

  /** The same line of another amount, of which so much was given back. */
  public BookingLine inMoney(Money part, Money back) {
    return new BookingLine(
        line,
        type,
        market,
        product,
        route,
        heat,
        season,
        cabin,
        tags,
        departsOn,
        travellers,
        part,
        back,
        refundedBy);
  }

  /** What is left after refunds: the base of what the line earns. */
  public Money net() {
    return amount.minus(refunded);
  }
}
