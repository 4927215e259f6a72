package travel.loyalty.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bookings as a till sends them, each worth one point. */
final class Bookings {

  private Bookings() {}

  /** One; {@code key} names it where the address does not. */
  static String body(String member, String key) {
    return """
    {%s"revision": 1, "memberNumber": "%s", "status": "PAID", "channel": "STORE",
     "bookedAt": "2026-02-20T10:00:00+08:00", "paidAt": "2026-03-01T09:00:00+08:00",
     "tripEndsOn": "2026-03-20",
     "lines": [{"line": "1", "type": "GROUP_TOUR", "market": "DOMESTIC",
                "amount": {"amount": "100.00", "currency": "CNY"}}]}
    """
        .formatted(key, member);
  }

  static String batch(List<String> members, int number, int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                body(
                    members.get(ThreadLocalRandom.current().nextInt(members.size())),
                    "\"source\": \"batch\", \"reference\": \"" + number + "-" + i + "\", "))
        .collect(Collectors.joining(",", "{\"bookings\": [", "]}"));
  }
}
