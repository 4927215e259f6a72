package travel.loyalty.member;

/** By which way a purpose may reach the member. */
public enum ConsentChannel {
  /** The purpose as such, where no message is sent, as with {@link Purpose#TERMS}. */
  ANY,
  EMAIL,
  SMS
}
