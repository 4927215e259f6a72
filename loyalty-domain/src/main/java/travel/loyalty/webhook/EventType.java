package travel.loyalty.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be told. The text is that of the API: {@code points.earned}. A new one is a constant
 * here, a method in {@link WebhookEvents} that hears of it, and its words.
 */
public enum EventType {
  /** Points came in, at once or still waiting. */
  POINTS_EARNED,
  /** Points end in 90, 30 or 7 days. */
  POINTS_EXPIRING,
  /** Another level counts. */
  TIER_CHANGED,
  /** Somebody tries a target out: sent to that one, whatever it subscribed to. */
  WEBHOOK_TEST;

  private static final List<EventType> OFFERED =
      List.of(POINTS_EARNED, POINTS_EXPIRING, TIER_CHANGED);

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '.');

  public String text() {
    return text;
  }

  /** Those that can be subscribed to. */
  public static List<EventType> offered() {
    return OFFERED;
  }

  /** A type by its text, also one that is not offered. */
  public static Optional<EventType> of(String text) {
    return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
  }
}
