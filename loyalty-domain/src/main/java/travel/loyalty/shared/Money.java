package travel.loyalty.shared;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/**
 * An exact amount in one currency with two decimals. Amounts of different currencies never mix: an
 * attempt is a bug and fails.
 *
 * @param value the Joda-Money amount behind the house's one name
 */
public record Money(org.joda.money.Money value) implements Comparable<Money> {

  /**
   * No rounding is performed.
   *
   * @throws ArithmeticException if the amount has more decimals than the currency
   * @throws org.joda.money.IllegalCurrencyException if the currency is unknown
   */
  public static Money of(BigDecimal amount, String currency) {
    return new Money(org.joda.money.Money.of(CurrencyUnit.of(currency), amount));
  }

  public static Money zero(String currency) {
    return new Money(org.joda.money.Money.zero(CurrencyUnit.of(currency)));
  }

  public BigDecimal amount() {
    return value.getAmount();
  }

  public String currency() {
    return value.getCurrencyUnit().getCode();
  }

  public Money plus(Money other) {
    return new Money(value.plus(other.value));
  }

  public Money minus(Money other) {
    return new Money(value.minus(other.value));
  }

  public boolean isZero() {
    return value.isZero();
  }

  public boolean isNegative() {
    return value.isNegative();
  }

  @Override
  public int compareTo(Money other) {
    return value.compareTo(other.value);
  }

  /** {@code "CNY 3680.00"}. */
  @Override
  public String toString() {
    return value.toString();
  }
}
