package travel.loyalty.notification;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * A message about to be written to the outbox.
 *
 * @param member empty for somebody who is about to join
 * @param zone whose night is kept quiet
 * @param arguments of its texts: a text, or a list of maps for repeated lines
 * @param onceKey a second message of the same member and key is not written; empty for no limit
 */
record NewMessage(
    MessageKind kind,
    Optional<MemberId> member,
    Locale locale,
    ZoneId zone,
    Map<String, Object> arguments,
    String onceKey) {

  /** The same, which is not to be written a second time. */
  NewMessage once(String key) {
    return new NewMessage(kind, member, locale, zone, arguments, key);
  }
}
