package travel.loyalty.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an API client may be allowed to do. The text is that of the API: {@code members:write}. */
public enum Scope {
  MEMBERS_READ,
  MEMBERS_WRITE,
  /** To see names and addresses, which are masked otherwise. */
  MEMBERS_PII,
  BOOKINGS_READ,
  BOOKINGS_WRITE,
  POINTS_READ,
  POINTS_WRITE,
  BENEFITS_READ,
  BENEFITS_WRITE,
  PROGRAMME_READ,
  PROGRAMME_WRITE,
  PROGRAMME_PUBLISH,
  COMPLAINTS_READ,
  COMPLAINTS_WRITE,
  FINANCE_READ,
  AUDIT_READ,
  WEBHOOKS_READ,
  WEBHOOKS_WRITE;

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', ':');

  public String text() {
    return text;
  }

  public static Optional<Scope> of(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }

  public static Set<String> all() {
    return Arrays.stream(values()).map(Scope::text).collect(Collectors.toCollection(TreeSet::new));
  }
}
