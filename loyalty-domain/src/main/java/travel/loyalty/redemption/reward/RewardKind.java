package travel.loyalty.redemption.reward;

/** What a reward is. The names are kept in tables and never change. */
public enum RewardKind {
  /** Something that is handed over or sent. */
  GIFT,
  /** Something that is done for the member. */
  SERVICE,
  /** Points given to a good cause; who gave them does not take them back. */
  DONATION
}
