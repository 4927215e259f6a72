package travel.loyalty.redemption.order;

/** A member ordered a reward, and it is paid. Heard in the transaction that does it. */
public record RedemptionConfirmed(Redemption redemption) {}
