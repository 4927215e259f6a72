package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.offset.OffsetOrder;
import travel.loyalty.points.HoldPurpose;
import travel.loyalty.points.HoldRequest;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Retry;

/** Bookings that come in at the same moment. */
class BookingRaceTest {

  private static final int ROUNDS = 10;

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(database);
  }

  @Test
  void the_same_first_booking_of_two_lines_sent_twice_at_once_is_taken_once() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      BookingRevision booking = twoLines("B-" + i, desk.member());
      List<BookingReceipt> receipts =
          atOnce(
              () -> Retry.run(() -> desk.send(booking)), () -> Retry.run(() -> desk.send(booking)));
      assertThat(receipts).extracting(BookingReceipt::replayed).containsOnlyOnce(true);
    }
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void the_same_batch_sent_twice_at_once_is_taken_once() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      List<BookingRevision> batch =
          List.of(twoLines("C-" + i, desk.member()), twoLines("D-" + i, desk.member()));
      List<List<BatchResult>> results =
          atOnce(() -> desk.sendAll(batch), () -> desk.sendAll(batch));
      assertThat(results).allSatisfy(all -> assertThat(all).allMatch(BatchResult::isAccepted));
    }
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void of_two_bookings_of_a_member_at_once_only_one_is_the_first() throws Exception {
    String document =
        Sample.DOCUMENT.replace(
            "\"paid\": {\"from\": \"2026-05-01\", \"to\": \"2026-05-31\"}, \"tiers\": [\"GOLD\"]",
            "\"firstBooking\": true");
    database.inTransaction(() -> desk.programmes.publish(document, Actor.staff("ben")));
    for (int i = 0; i < ROUNDS; i++) {
      MemberNumber member = desk.member();
      BookingRevision one = domestic("E-" + i, member);
      BookingRevision other = domestic("F-" + i, member);
      List<BookingReceipt> receipts =
          atOnce(() -> Retry.run(() -> desk.send(one)), () -> Retry.run(() -> desk.send(other)));
      assertThat(receipts)
          .flatExtracting(BookingReceipt::entries)
          .filteredOn(entry -> entry.rule().equals("DOUBLE_MAY"))
          .hasSize(1);
    }
    desk.send(Sample.booking().key("ERP", "G").member(desk.member()).domestic("1.00").done());
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void a_hold_is_captured_once_by_a_booking_that_comes_twice_at_once() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      MemberNumber member = desk.member();
      BookingRevision paid = paidByPoints("H-" + i, member);
      List<BookingReceipt> receipts =
          atOnce(() -> Retry.run(() -> desk.send(paid)), () -> Retry.run(() -> desk.send(paid)));
      assertThat(receipts).extracting(BookingReceipt::replayed).containsOnlyOnce(true);
      assertThat(desk.balance(member)).isEqualTo("35.00/0.00/0.00");
    }
    assertThat(desk.faults()).isEmpty();
  }

  private BookingRevision paidByPoints(String reference, MemberNumber member) {
    desk.adjust(member, "100.00");
    BookingRevision booking = domestic(reference, member);
    HoldRequest request =
        new HoldRequest(
            Desk.id(member), Points.of("100.00"), HoldPurpose.OFFSET, reference, Optional.empty());
    OffsetOrder order = new OffsetOrder(booking.channel(), booking.lines());
    long hold = database.inTransaction(() -> desk.offsets.authorise(request, order, Desk.ERP)).id();
    Sample sample = Sample.booking().key("ERP", reference).member(member);
    return sample.domestic("3680.00").hold(hold).done();
  }

  private static BookingRevision domestic(String reference, MemberNumber member) {
    return Sample.booking().key("ERP", reference).member(member).domestic("3680.00").done();
  }

  private static BookingRevision twoLines(String reference, MemberNumber member) {
    return Sample.booking()
        .key("ERP", reference)
        .member(member)
        .domestic("3680.00")
        .outbound("5390.00")
        .done();
  }

  private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> work : List.of(one, other)) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      List<T> done = new ArrayList<>();
      for (Future<T> each : running) {
        done.add(each.get());
      }
      return done;
    } finally {
      threads.shutdown();
    }
  }
}
