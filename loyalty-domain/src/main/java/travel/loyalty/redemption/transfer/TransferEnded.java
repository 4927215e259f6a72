package travel.loyalty.redemption.transfer;

/** Points arrived, or went back to their giver. */
public record TransferEnded(TransferView transfer) {}
