package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestTurns;
import travel.loyalty.booking.Bookings;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.EntryView;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

class BackdatingTest {

  private static final String STEP = "\"per\": \"100.00\", \"points\": \"1.00\"";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock wall = new TestClock("2026-11-22T10:00:00Z");
  private Desk desk;
  private MemberNumber ana;
  private BackdatingJob job;

  @BeforeEach
  void two_orders_are_paid_before_and_after_the_first_of_may() {
    desk = new Desk(database);
    ana = desk.member();
    job =
        new BackdatingJob(
            desk.programmes,
            new BackdatedVersions(desk.sql),
            new OwnTransaction(),
            new WallClock(wall));
    desk.clock.moveTo("2026-05-04T00:00:00Z");
    desk.send(order("B-1", "2026-04-28T02:00:00Z").domestic("4000.00").done());
    desk.send(order("B-2", "2026-05-03T02:00:00Z").domestic("4000.00").done());
    desk.clock.moveTo("2026-05-10T02:00:00Z");
  }

  @AfterEach
  void the_ledger_is_sound() {
    assertThat(desk.faults()).isEmpty();
  }

  /** What the container does for {@code REQUIRES_NEW}. */
  private final class OwnTransaction extends BackdatingChunk {
    OwnTransaction() {
      super(
          new Bookings(desk.sql),
          desk.intake,
          new LineEarnings(desk.sql),
          desk.programmes,
          new BackdatedVersions(desk.sql),
          desk.clock.asBusinessClock(),
          new WallClock(wall));
    }

    @Override
    public boolean next(int version, Instant from, Actor by) {
      return database.inTransaction(() -> super.next(version, from, by));
    }
  }

  @Test
  void a_better_version_adds_to_what_was_paid_from_its_first_day_on() { // S26
    publish(doubled());
    run();
    assertThat(desk.balance(ana)).isEqualTo("120.00/0.00/0.00");
    EntryView added = last();
    assertThat(added.points()).isEqualTo(Desk.points("40.00"));
    assertThat(added.rule() + " " + added.ruleVersion()).isEqualTo("DOM_GROUP 2");
    assertThat(added.source().reference()).isEqualTo("ERP/B-2/1@1+v2");
    assertThat(added.explanation().proves(Desk.points("40.00"))).isTrue();
  }

  @Test
  void before_it_is_approved_it_is_seen_who_gets_how_much() { // S26
    Programme proposed = desk.programmes.check(doubled());
    BackwardEffect effect = desk.earning.effectOf(proposed).backwards();
    assertThat(effect.members()).isEqualTo(1);
    assertThat(effect.points()).isEqualTo(Desk.points("40.00"));
    assertThat(effect.value()).hasToString("CNY 40.00");
    assertThat(effect.first()).containsExactly(new BackwardEffect.Raise(ana, Desk.points("40.00")));
  }

  @Test
  void a_refund_takes_back_what_the_better_version_added_too() { // S26
    publish(doubled());
    run();
    desk.clock.moveTo("2026-05-12T02:00:00Z");
    BookingReceipt receipt =
        desk.send(
            order("B-2", "2026-05-03T02:00:00Z")
                .revision(2)
                .line(
                    Sample.line("1", ProductType.GROUP_TOUR, Market.DOMESTIC, "4000.00", "4000.00"))
                .done());
    assertThat(receipt.booking().points().clawedBack()).isEqualTo(Desk.points("80.00"));
    assertThat(desk.balance(ana)).isEqualTo("40.00/0.00/0.00");
  }

  @Test
  void a_worse_version_takes_nothing_from_what_was_paid_before_it_was_known() {
    publish(from("2026-05-01", STEP, "\"per\": \"200.00\", \"points\": \"1.00\""));
    run();
    assertThat(desk.balance(ana)).isEqualTo("80.00/0.00/0.00");
    desk.send(order("B-2", "2026-05-03T02:00:00Z").revision(2).domestic("3900.00").done());
    assertThat(desk.balance(ana)).isEqualTo("79.00/0.00/0.00"); // still by version 1
  }

  @Test
  void of_a_booking_each_line_keeps_what_is_better_for_it() {
    desk.send(order("B-3", "2026-05-03T02:00:00Z").domestic("4000.00").hotel("1000.00").done());
    publish(doubled().replace("\"percent\": \"1.5\"", "\"percent\": \"1.0\""));
    run();
    assertThat(desk.balance(ana)).isEqualTo("215.00/0.00/0.00"); // 40 + 80 + 80 + 15
  }

  @Test
  void where_one_rule_gives_less_the_others_give_that_much_less_more() {
    String bonus =
        "{\"code\": \"TOURS\", \"kind\": \"BONUS\", \"when\": {\"types\": [\"GROUP_TOUR\"]},"
            + " \"earn\": {\"formula\": \"FIXED\", \"points\": \"100.00\"}},";
    publish(
        from("2026-05-01", STEP, "\"per\": \"200.00\", \"points\": \"1.00\"")
            .replace("\"earning\": [", "\"earning\": [" + bonus));
    run();
    assertThat(desk.ledger(ana)).endsWith("PENDING 40.00", "PENDING 80.00");
    assertThat(last().rule()).isEqualTo("TOURS"); // 20 + 100 instead of 40
    desk.send(order("B-2", "2026-05-03T02:00:00Z").revision(2).domestic("3800.00").done());
    assertThat(desk.ledger(ana)).endsWith("CLAWED_BACK -1.00"); // 19 + 100, by version 2
  }

  @Test
  void a_job_that_is_stopped_goes_on_where_it_was_and_nothing_is_given_twice() {
    MemberNumber bao = desk.member();
    desk.sendAll(
        IntStream.range(0, BackdatingChunk.BOOKINGS + 10)
            .mapToObj(
                i -> order("C-" + i, "2026-05-03T02:00:00Z").member(bao).domestic("100.00").done())
            .toList());
    publish(doubled());
    TestTurns.takenOverAfter(1, turn -> job.run(desk.clock.instant(), turn));
    assertThat(desk.balance(bao)).isNotEqualTo("420.00/0.00/0.00");
    run();
    run();
    assertThat(desk.balance(bao)).isEqualTo("420.00/0.00/0.00");
    BackdatedVersion state = new BackdatedVersions(desk.sql).find(2).orElseThrow();
    assertThat(state.bookings()).isEqualTo(BackdatingChunk.BOOKINGS + 11);
    assertThat(state.points()).isEqualTo(Desk.points("250.00"));
  }

  @Test
  void a_second_sweep_finds_what_came_in_at_the_moment_of_publishing() {
    publish(doubled());
    assertThat(job.nextDue()).hasValue(Instant.parse("2026-05-10T02:00:00Z"));
    run();
    assertThat(job.nextDue()).isEmpty();
    wall.moveTo(wall.instant().plus(Duration.ofMinutes(3)).toString());
    assertThat(job.nextDue()).isPresent();
    run();
    wall.moveTo(wall.instant().plus(Duration.ofMinutes(30)).toString());
    assertThat(job.nextDue()).isEmpty();
    assertThat(desk.balance(ana)).isEqualTo("120.00/0.00/0.00");
  }

  @Test
  void a_version_that_begins_after_it_is_published_is_not_applied_to_anything() {
    publish(from("2026-05-11", STEP, "\"per\": \"50.00\", \"points\": \"1.00\""));
    assertThat(job.nextDue()).isEmpty();
  }

  @Test
  void what_it_adds_can_be_used_when_what_the_line_earned_can() {
    publish(doubled());
    run();
    desk.clock.moveTo("2026-06-26T15:59:59Z");
    assertThat(desk.balance(ana)).isEqualTo("120.00/0.00/0.00");
    desk.clock.moveTo("2026-06-26T16:00:00Z");
    assertThat(desk.balance(ana)).isEqualTo("0.00/120.00/0.00");
  }

  @Test
  void what_it_adds_counts_for_the_tier_as_the_lines_points_do() {
    publish(doubled());
    assertThat(countedForTier()).isEqualTo(Desk.points("80.00"));
    run();
    assertThat(countedForTier()).isEqualTo(Desk.points("120.00"));
  }

  private Points countedForTier() {
    return desk.sql
        .first(
            "select sum(points) as points from tier_fact where member_id = ?",
            row -> Sql.points(row, "points"),
            Desk.id(ana))
        .orElse(Points.ZERO);
  }

  private void run() {
    job.run(desk.clock.instant(), TestTurns.KEPT);
  }

  private Sample order(String reference, String paidAt) {
    return Sample.booking()
        .key("ERP", reference)
        .member(ana)
        .paidAt(paidAt)
        .tripEndsOn("2026-06-20");
  }

  private EntryView last() {
    List<EntryView> all =
        database.inTransaction(
            () -> desk.points.ledger(Desk.id(ana), PageRequest.first(500)).rows());
    return all.get(all.size() - 1);
  }

  private void publish(String document) {
    database.inTransaction(() -> desk.programmes.publish(document, Actor.staff("ben")));
  }

  private static String doubled() {
    return from("2026-05-01", STEP, "\"per\": \"100.00\", \"points\": \"2.00\"");
  }

  private static String from(String validFrom, String before, String after) {
    String document = Sample.DOCUMENT.replace("2000-01-01", validFrom).replace(before, after);
    assertThat(document).contains(after);
    return document;
  }
}
