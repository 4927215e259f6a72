package travel.loyalty.offset;

import java.math.BigDecimal;
import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * How much of one line points may pay.
 *
 * @param percent of the line's amount
 * @param rule the place of the cap in the programme's document; empty where it has none
 * @param most in points, rounded down to the hundredth; nothing where the order is too small
 */
public record LineCap(String line, BigDecimal percent, Optional<String> rule, Points most) {}
