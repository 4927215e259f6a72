package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;

class OutboxTest {

  private static final MemberId ANA = new MemberId(7);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-03-01T04:00:00Z");
  private final Outbox outbox = new Outbox(database.sql(), clock.asBusinessClock());

  @Test
  void a_message_with_a_key_is_written_once() {
    put("REMINDER/2026-03-01");
    put("REMINDER/2026-03-01");
    put("REMINDER/2026-03-02");
    assertThat(outbox.inbox(ANA, PageRequest.first(9)).rows()).hasSize(2);
    assertThat(outbox.all(PageRequest.first(9)).rows()).hasSize(2);
  }

  @Test
  void a_message_without_a_key_is_written_each_time() {
    put("");
    put("");
    assertThat(outbox.inbox(ANA, PageRequest.first(9)).rows()).hasSize(2);
  }

  @Test
  void the_inbox_is_the_members_own_and_counts_what_is_unread() {
    put("");
    assertThat(outbox.unread(ANA)).isEqualTo(1);
    assertThat(outbox.unread(new MemberId(8))).isZero();
    assertThat(outbox.inbox(new MemberId(8), PageRequest.first(9)).rows()).isEmpty();
    outbox.markRead(ANA, Instant.parse("2026-03-01T05:00:00Z"));
    assertThat(outbox.unread(ANA)).isZero();
  }

  @Test
  void the_inbox_pages_from_the_newest_back() {
    for (int i = 0; i < 5; i++) {
      put("");
    }
    PageOf<OutboxMessage> first = outbox.inbox(ANA, PageRequest.first(3));
    PageOf<OutboxMessage> second = outbox.inbox(ANA, new PageRequest(first.next(), 3));
    assertThat(first.rows())
        .hasSize(3)
        .extracting(OutboxMessage::id)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
    assertThat(second.hasNext()).isFalse();
  }

  @Test
  void what_is_rolled_back_was_never_written() {
    database.begin();
    put("");
    database.rollback();
    assertThat(outbox.nextDue()).isEmpty();
  }

  private void put(String onceKey) {
    outbox.put(
        new NewMessage(
            MessageKind.POINTS_EXPIRING,
            Optional.of(ANA),
            Locale.ENGLISH,
            ZoneId.of("Asia/Shanghai"),
            Map.of("lines", List.of(Map.of("on", "2026-03-08"))),
            onceKey),
        List.of(Route.INBOX, Route.to("ana@example.com")));
  }
}
