package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.LedgerModel;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/**
 * Random years of a member in a place that changes its clocks, against a model: bookings, refunds,
 * cancellations, trips that move, spending and adjustments, over leap days and changes of the
 * clock. The points of a line are worked out by hand.
 */
class BookingHistoryTest {

  private static final int STEPS = Integer.getInteger("loyalty.history.steps", 600);
  private static final int SEEDS = Integer.getInteger("loyalty.history.seeds", 1);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final LedgerModel model = new LedgerModel(LONDON);
  private final List<Trip> trips = new ArrayList<>();
  private Desk desk;
  private MemberNumber ana;

  static LongStream seeds() {
    return LongStream.range(20260101, 20260101L + SEEDS);
  }

  /** A booking of a tour and a hotel, in cents. */
  private static final class Trip {
    private final String reference;
    private final Instant paidAt;
    private final int[] amounts;
    private final int[] refunded = new int[2];
    private final long[] points = new long[2];
    private int revision;
    private BookingStatus status = BookingStatus.PAID;
    private LocalDate ends;
    private Instant from = Instant.MAX;

    Trip(String reference, Instant paidAt, LocalDate ends, int... amounts) {
      this.reference = reference;
      this.paidAt = paidAt;
      this.ends = ends;
      this.amounts = amounts;
    }

    private String origin(int line) {
      return reference + "/" + line;
    }

    // A point for each full hundred of a tour; of a hotel 1.5 in a hundred, to the hundredth.
    private long worth(int line) {
      int left = status == BookingStatus.CANCELLED ? 0 : amounts[line] - refunded[line];
      return line == 0 ? left / 10_000 * 100L : left * 15L / 1000;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void random_years_give_the_balances_of_the_model(long seed) {
    open();
    Random random = new Random(seed);
    for (int step = 1; step <= STEPS; step++) {
      Instant now = desk.clock.instant().plus(Duration.ofMinutes(random.nextInt(72 * 60)));
      desk.clock.moveTo(now);
      model.settle(now);
      String what = act(random, step);
      model.settle(now);
      assertThat(desk.balance(ana))
          .as("seed %d, step %d, %s: %s", seed, step, now, what)
          .isEqualTo(model.balance().replace("/0.00/", "/"));
    }
    assertThat(desk.faults()).as("seed %d", seed).isEmpty();
  }

  private void open() {
    desk = new Desk(database);
    ana = desk.member();
    String document = Sample.DOCUMENT.replace("Asia/Shanghai", "Europe/London");
    database.inTransaction(() -> desk.programmes.publish(document, Actor.staff("ben")));
  }

  private String act(Random random, int step) {
    int what = trips.isEmpty() ? 0 : random.nextInt(8);
    if (what > 2 && what < 6) {
      return changes(trips.get(random.nextInt(trips.size())), what, random);
    }
    if (what == 6) {
      String points = new Points(1 + random.nextInt(6000)).toString();
      assertThat(isDone(() -> desk.spend(ana, points))).isEqualTo(model.spend("o" + step, points));
      return "spend " + points;
    }
    if (what == 7) {
      String points = (random.nextBoolean() ? "-" : "") + new Points(1 + random.nextInt(3000));
      assertThat(isDone(() -> desk.adjust(ana, points))).isEqualTo(model.adjust(points));
      return "adjust " + points;
    }
    return books(random, step);
  }

  private static boolean isDone(Runnable posting) {
    try {
      posting.run();
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private LocalDate around(Random random) {
    return LocalDate.ofInstant(desk.clock.instant(), LONDON).plusDays(random.nextInt(25) - 8L);
  }

  private String books(Random random, int step) {
    Trip trip =
        new Trip(
            "ERP/B-" + step,
            desk.clock.instant(),
            around(random),
            random.nextInt(600_000),
            random.nextInt(300_000));
    trips.add(trip);
    send(trip);
    return "book " + trip.reference + " to " + trip.ends;
  }

  private String changes(Trip trip, int what, Random random) {
    if (what == 3) {
      trip.status = BookingStatus.CANCELLED;
      send(trip);
      trips.remove(trip);
      return "cancel " + trip.reference;
    }
    if (what == 4) {
      trip.ends = around(random);
    } else {
      for (int line = 0; line < 2; line++) {
        trip.refunded[line] += random.nextInt(1 + trip.amounts[line] - trip.refunded[line]);
      }
    }
    send(trip);
    return "change " + trip.reference + " to " + trip.ends + " or refund of it";
  }

  private void send(Trip trip) {
    trip.revision++;
    Instant now = desk.clock.instant();
    Sample booking =
        Sample.booking()
            .key("ERP", trip.reference.substring(4))
            .revision(trip.revision)
            .member(ana)
            .status(trip.status)
            .paidAt(trip.paidAt.toString())
            .tripEndsOn(trip.ends.toString());
    booking.line(line("0", ProductType.GROUP_TOUR, trip, 0));
    booking.line(line("1", ProductType.HOTEL, trip, 1));
    desk.send(booking.done());
    // What has matured keeps its day.
    boolean hasPoints = trip.points[0] + trip.points[1] > 0;
    if (!hasPoints || trip.from.isAfter(now)) {
      Instant matures = trip.ends.plusDays(7).atStartOfDay(LONDON).toInstant();
      Instant from = matures.isBefore(trip.paidAt) ? trip.paidAt : matures;
      boolean moved = hasPoints && !from.equals(trip.from);
      trip.from = from;
      for (int line = 0; line < 2 && moved; line++) {
        model.reschedule(trip.origin(line), from, end(from));
      }
    }
    for (int line = 0; line < 2; line++) {
      account(trip, line);
    }
  }

  private void account(Trip trip, int line) {
    long change = trip.worth(line) - trip.points[line];
    trip.points[line] += change;
    if (change > 0) {
      model.credit(trip.origin(line), new Points(change).toString(), trip.from, end(trip.from));
    } else if (change < 0) {
      model.clawBack(trip.origin(line), new Points(-change).toString());
    }
  }

  private static Instant end(Instant from) {
    LocalDate last = from.atZone(LONDON).toLocalDate().plusMonths(24);
    return last.plusDays(1).atStartOfDay(LONDON).toInstant();
  }

  private static travel.loyalty.booking.BookingLine line(
      String name, ProductType type, Trip trip, int line) {
    return Sample.line(
        name, type, Market.DOMESTIC, money(trip.amounts[line]), money(trip.refunded[line]));
  }

  private static String money(int cents) {
    return "%d.%02d".formatted(cents / 100, cents % 100);
  }
}
