package travel.loyalty.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import travel.loyalty.shared.Points;

/** How a rule turns an amount into points. */
public sealed interface Formula {

  /** Points for each full step of the amount; what is left of a step counts nothing. */
  record Step(BigDecimal per, Points points) implements Formula {}

  /** A percentage of the amount, rounded to the hundredth as it says. */
  record Rate(BigDecimal percent, RoundingMode rounding) implements Formula {}

  /** So many points whatever the amount. */
  record Fixed(Points points) implements Formula {}

  /** Base points times (factor − 1), floored; for bonus rules only. */
  record Multiply(BigDecimal factor) implements Formula {}

  /** Nothing, and no later rule either. */
  record None() implements Formula {}
}
