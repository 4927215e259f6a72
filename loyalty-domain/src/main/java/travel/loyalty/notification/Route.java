package travel.loyalty.notification;

/**
 * Where one copy of a message goes.
 *
 * @param recipient address or number; empty for the inbox
 */
record Route(Channel channel, String recipient) {

  static final Route INBOX = new Route(Channel.INBOX, "");

  /** To a contact that is told from its form. */
  static Route to(String contact) {
    return new Route(contact.contains("@") ? Channel.EMAIL : Channel.SMS, contact);
  }
}
