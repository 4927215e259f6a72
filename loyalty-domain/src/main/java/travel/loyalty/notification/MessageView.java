package travel.loyalty.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as pages show it.
 *
 * @param recipient address or number; empty in the inbox
 * @param state {@code WAITING, SENT} or {@code FAILED}
 * @param at when it was written
 */
public record MessageView(
    long id,
    Channel channel,
    String recipient,
    String subject,
    String body,
    String state,
    Instant at,
    Optional<Instant> sentAt) {}
