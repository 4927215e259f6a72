package travel.loyalty.notification;

/**
 * A message in words.
 *
 * @param subject one line
 * @param body for a text message one line, else several
 */
record Rendered(String subject, String body) {}
