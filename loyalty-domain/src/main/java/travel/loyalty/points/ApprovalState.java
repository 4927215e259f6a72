package travel.loyalty.points;

/** Where an adjustment stands that needs a second person. */
public enum ApprovalState {
  PROPOSED,
  APPROVED,
  REJECTED
}
