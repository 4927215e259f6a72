package travel.loyalty.access;

/** What a one-time code is good for; a code for one purpose is worth nothing for another. */
public enum CodePurpose {
  /** Joining; the subject is the address. */
  JOIN,
  /** A member signing in, also for the first time; the subject is the login in its one form. */
  SIGN_IN,
  /** A forgotten password; the subject is the login in its one form. */
  PASSWORD,
  /** A new e-mail address or mobile; the subject is the member's id and the address. */
  CONTACT,
  /**
   * Points for another member; the subject is the giver's id, the other's number and the points.
   */
  TRANSFER
}
