package travel.loyalty.programme;

import java.math.BigDecimal;

/**
 * How much of a line's amount points may pay at most.
 *
 * @param rule its place in the document, for example {@code /offset/0}
 * @param when what must hold for it; nothing for the one that catches the rest
 */
public record OffsetCap(String rule, Conditions when, BigDecimal percent) {}
