package travel.loyalty.programme;

import java.math.BigDecimal;

/** A level of the programme, lowest first; what it multiplies base points by. */
public record TierLevel(String code, BigDecimal multiplier) {}
