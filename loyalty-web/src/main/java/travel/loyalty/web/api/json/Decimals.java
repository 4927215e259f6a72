package travel.loyalty.web.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * The shapes of points and money: decimal strings such as {@code "36.00"}. A JSON number is
 * refused, since a float may already have lost what was meant.
 */
public final class Decimals {

  /** What decimal(19,2) holds with room for the sum of a million such amounts. */
  private static final BigDecimal AMOUNT_MAX = new BigDecimal("99999999999.99");

  private static final int PLACES_MAX = 2;
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,29})(\\.\\d{1,30})?");

  private Decimals() {}

  /** Points above zero. */
  public static Shape<Points> points() {
    return points(new BigDecimal("0.01"));
  }

  /** Points above or below zero, never zero itself. */
  public static Shape<Points> signedPoints() {
    Shape<Points> points = points(AMOUNT_MAX.negate());
    return (node, pointer, errors) -> {
      Optional<Points> read = points.read(node, pointer, errors);
      return read.isPresent() && read.get().isZero()
          ? Shapes.wrong(errors, pointer, "zero", Map.of())
          : read;
    };
  }

  private static Shape<Points> points(BigDecimal least) {
    return (node, pointer, errors) -> decimal(node, pointer, errors, least).map(Points::of);
  }

  /** An amount of money, zero or more: {@code {"amount":"3680.00","currency":"CNY"}}. */
  public static Shape<Money> money() {
    Shape<Supplier<Optional<Money>>> shape = Shapes.object(object -> money(object));
    return (node, pointer, errors) -> shape.read(node, pointer, errors).flatMap(Supplier::get);
  }

  private static Supplier<Optional<Money>> money(JsonObject object) {
    Field<BigDecimal> amount =
        object.required("amount", (n, p, e) -> decimal(n, p, e, new BigDecimal("0.00")));
    Field<String> currency = object.required("currency", Decimals::currency);
    return () -> amount.optional().flatMap(a -> currency.optional().map(c -> Money.of(a, c)));
  }

  private static Optional<String> currency(JsonNode node, String pointer, FieldErrors errors) {
    Optional<String> code = Shapes.string(node, pointer, errors);
    if (code.isPresent() && !isKnown(code.get())) {
      return Shapes.wrong(errors, pointer, "unknown-currency", Map.of());
    }
    return code;
  }

  private static boolean isKnown(String currency) {
    try {
      return CurrencyUnit.of(currency).getDecimalPlaces() == PLACES_MAX;
    } catch (IllegalCurrencyException e) {
      return false;
    }
  }

  private static Optional<BigDecimal> decimal(
      JsonNode node, String pointer, FieldErrors errors, BigDecimal least) {
    Optional<String> text = Shapes.string(node, pointer, errors);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!DECIMAL.matcher(text.get()).matches()) {
      return Shapes.wrong(errors, pointer, "not-a-decimal", Map.of());
    }
    BigDecimal value = new BigDecimal(text.get());
    if (value.scale() > PLACES_MAX) {
      return Shapes.wrong(errors, pointer, "too-many-decimals", Map.of("most", PLACES_MAX));
    }
    if (value.compareTo(least) < 0 || value.compareTo(AMOUNT_MAX) > 0) {
      return Shapes.wrong(
          errors, pointer, "out-of-range", Map.of("least", least, "most", AMOUNT_MAX));
    }
    return Optional.of(value.setScale(PLACES_MAX));
  }
}
