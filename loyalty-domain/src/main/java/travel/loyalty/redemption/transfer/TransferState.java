package travel.loyalty.redemption.transfer;

/** What became of a transfer. The names are kept in tables and are those of the API. */
public enum TransferState {
  /** Its points are held; it can be taken back. */
  WAITING,
  DONE,
  /** Taken back in time. */
  CANCELLED,
  /** It could not come about: its points went back. */
  FAILED
}
