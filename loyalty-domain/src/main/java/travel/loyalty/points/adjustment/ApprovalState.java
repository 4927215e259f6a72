package travel.loyalty.points.adjustment;

/** Where an adjustment stands that needs a second person. */
public enum ApprovalState {
  PROPOSED,
  APPROVED,
  REJECTED
}
