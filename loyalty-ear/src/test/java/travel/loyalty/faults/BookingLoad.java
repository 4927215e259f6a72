package travel.loyalty.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import travel.loyalty.container.ApiCaller;

/**
 * One client that sends booking after booking of one member, each worth one point, and keeps a log
 * of those that were acknowledged.
 */
final class BookingLoad {

  private static final int REFUSED_FROM = 400;
  private static final int FAILED_FROM = 500;
  private static final long PATIENCE_MINUTES = 2;

  private final ApiCaller api;
  private final String member;
  private final Set<Integer> sent = new ConcurrentSkipListSet<>();
  private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
  private final Semaphore through = new Semaphore(0);
  private volatile boolean running;
  private Thread thread;

  private BookingLoad(ApiCaller api, String member) {
    this.api = api;
    this.member = member;
  }

  static List<BookingLoad> forMembers(ApiCaller api, int count) {
    List<BookingLoad> loads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      loads.add(new BookingLoad(api, api.enrol("Load " + i, "load" + i + "@example.com")));
    }
    return loads;
  }

  void start() {
    running = true;
    thread = new Thread(this::sendOn);
    thread.start();
  }

  void stop() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until so many more got through. */
  void awaitAcknowledged(int more) throws InterruptedException {
    assertThat(through.tryAcquire(more, PATIENCE_MINUTES, TimeUnit.MINUTES))
        .as(more + " bookings of " + member + " get through")
        .isTrue();
  }

  private void sendOn() {
    while (running) {
      int next = sent.size() + 1;
      sent.add(next);
      try {
        send(next);
      } catch (IOException e) {
        // The server is gone; what became of this one, nobody knows yet.
        return;
      }
    }
  }

  private void send(int number) throws IOException {
    ApiCaller.Answer answer = api.put("/bookings/load/" + member + "-" + number, booking());
    if (answer.isSuccess()) {
      acknowledged.add(number);
      through.release();
    } else if (answer.status() >= REFUSED_FROM && answer.status() < FAILED_FROM) {
      throw new IllegalStateException("Refused: " + answer);
    }
  }

  private String booking() {
    return """
    {"revision": 1, "memberNumber": "%s", "status": "PAID",
     "bookedAt": "2026-02-20T10:00:00+08:00", "paidAt": "2026-03-01T09:00:00+08:00",
     "tripEndsOn": "2026-03-20",
     "lines": [{"line": "1", "type": "GROUP_TOUR", "market": "DOMESTIC",
                "amount": {"amount": "100.00", "currency": "CNY"}}]}
    """
        .formatted(member);
  }

  void sendAgainWhatWasNotAcknowledged() throws IOException {
    Set<Integer> open = new TreeSet<>(sent);
    open.removeAll(acknowledged);
    for (int number : open) {
      send(number);
    }
    assertThat(acknowledged).isEqualTo(sent);
  }

  void assertEachCountsOnce() throws IOException {
    String pending = api.get("/members/" + member + "/balance").expected().get("pending").asText();
    assertThat(pending).isEqualTo(sent.size() + ".00");
  }
}
