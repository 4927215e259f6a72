package travel.loyalty.earning.campaign;

/** How far a campaign is on a day. */
public enum CampaignState {
  AHEAD,
  RUNNING,
  /** Its window is open, and nothing is left. */
  SPENT,
  ENDED
}
