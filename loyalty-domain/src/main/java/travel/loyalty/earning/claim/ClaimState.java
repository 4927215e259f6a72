package travel.loyalty.earning.claim;

/** How far a claim is. */
public enum ClaimState {
  OPEN,
  GRANTED,
  REJECTED
}
