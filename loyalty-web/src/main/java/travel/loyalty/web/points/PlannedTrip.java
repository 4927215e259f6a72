package travel.loyalty.web.points;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingCheck;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.offset.OffsetOrder;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Money;
import travel.loyalty.ui.form.Form;

/** A trip that a member thinks of, in as few words as the caps ask for. */
record PlannedTrip(
    ProductType type,
    Optional<Market> market,
    Heat heat,
    Optional<LocalDate> departsOn,
    Money amount) {

  private static final String LINE = "1";

  /** Empty where something is wrong, which the form tells then. */
  static Optional<PlannedTrip> of(Form form, String currency) {
    Optional<BigDecimal> amount = form.decimal("amount", 2);
    if (form.text("amount").isEmpty()) {
      form.refuse("amount", "required");
    }
    amount.filter(sum -> sum.signum() <= 0).ifPresent(sum -> form.refuse("amount", "positive"));
    amount
        .filter(sum -> sum.compareTo(BookingCheck.AMOUNT_MAX) > 0)
        .ifPresent(sum -> form.refuse("amount", "price-too-high"));
    Optional<ProductType> type = form.choice("type", ProductType.class);
    Optional<Market> market = form.choice("market", Market.class);
    Optional<Heat> heat = form.choice("heat", Heat.class);
    Optional<LocalDate> departsOn = form.date("departsOn");
    return form.isValid()
        ? amount.map(
            sum ->
                new PlannedTrip(
                    type.orElse(ProductType.GROUP_TOUR),
                    market,
                    heat.orElse(Heat.NORMAL),
                    departsOn,
                    Money.of(sum.setScale(2), currency)))
        : Optional.empty();
  }

  OffsetOrder order() {
    BookingLine line =
        new BookingLine(
            LINE,
            type,
            market,
            Optional.empty(),
            Optional.empty(),
            heat,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            departsOn,
            1,
            amount,
            Money.zero(amount.currency()),
            Optional.empty());
    return new OffsetOrder(Optional.empty(), List.of(line));
  }
}
