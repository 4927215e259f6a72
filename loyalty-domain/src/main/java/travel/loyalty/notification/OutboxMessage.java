package travel.loyalty.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * A message as the outbox keeps it.
 *
 * @param recipient address or number; empty for the inbox
 * @param attempts that failed so far
 */
record OutboxMessage(
    long id,
    Optional<MemberId> member,
    MessageKind kind,
    Channel channel,
    String recipient,
    Locale locale,
    ZoneId zone,
    Map<String, Object> arguments,
    State state,
    int attempts,
    Instant createdAt,
    Optional<Instant> sentAt) {

  /** Where a message stands. */
  enum State {
    WAITING,
    SENT,
    /** Given up; the mailbox says so. */
    FAILED
  }
}
