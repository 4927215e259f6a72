package travel.loyalty.redemption.transfer;

/** Points are set aside and will arrive unless their giver takes them back. */
public record TransferAsked(TransferView transfer) {}
