package travel.loyalty.notification;

/** The way a message goes. */
public enum Channel {
  EMAIL,
  SMS,
  /** The messages page of the member portal; nothing is sent. */
  INBOX
}
