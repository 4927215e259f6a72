package travel.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.Threshold;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.programme.tiers.TierPeriod;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.MemberId;

/**
 * Random lives of a member against a model that walks through every day, where the review looks
 * only at the days it asked for and those on which something came in. Payments, trips, payments
 * that come late, refunds, and jumps of the clock over years.
 */
class TierHistoryTest {

  private static final int STEPS = Integer.getInteger("loyalty.history.steps", 10_000);
  private static final int SEEDS = Integer.getInteger("loyalty.history.seeds", 3);
  private static final int GRACE_DAYS = 60;
  private static final int[] SPEND = {0, 10_000, 30_000, 80_000};
  private static final int[] TRIPS = {0, 3, 8, Integer.MAX_VALUE};
  private static final List<String> LEVELS = List.of("ORDINARY", "SILVER", "GOLD", "PLATINUM");

  static LongStream seeds() {
    return LongStream.range(20260101, 20260101L + SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_random_life_gives_the_levels_of_the_model(long seed) {
    Random random = new Random(seed);
    Life life = new Life();
    Model model = new Model();
    LocalDate today = LocalDate.of(2026, 1, 1);
    for (int step = 1; step <= STEPS; step++) {
      String what = "jump";
      if (random.nextInt(3) == 0) {
        today = today.plusDays(1L + random.nextInt(random.nextInt(20) == 0 ? 900 : 40));
      } else {
        what = happens(random, today, life, model);
      }
      life.on(today);
      model.on(today);
      assertThat(life.told())
          .as("seed %d, step %d, %s: %s", seed, step, today, what)
          .isEqualTo(model.told());
    }
    assertThat(life.reasons)
        .containsKeys(Reason.REACHED, Reason.KEPT, Reason.LOWERED, Reason.RESTORED);
  }

  private static String happens(Random random, LocalDate today, Life life, Model model) {
    switch (random.nextInt(4)) {
      case 0 -> {
        life.facts.add(today, Qualifying.trips(1));
        model.add(today, 0, 1);
        return "trip";
      }
      case 1 -> {
        LocalDate late = today.minusDays(random.nextInt(30));
        return spends(late, 1 + random.nextInt(12_000), life, model);
      }
      case 2 -> {
        // Of what was paid on a day, never more than that.
        LocalDate day = today.minusDays(random.nextInt(20));
        int paid = model.facts.getOrDefault(day, new int[2])[0];
        return paid == 0 ? "nothing" : spends(day, -1 - random.nextInt(paid), life, model);
      }
      default -> {
        return spends(today, 1 + random.nextInt(30_000), life, model);
      }
    }
  }

  private static String spends(LocalDate day, int amount, Life life, Model model) {
    life.facts.add(day, Qualifying.spent(BigDecimal.valueOf(amount), BigDecimal.ZERO));
    model.add(day, amount, 0);
    return amount + " on " + day;
  }

  private static final Ladder LADDER =
      new Ladder(
          List.of(
              new TierLevel("ORDINARY", Map.of(), BigDecimal.ONE, List.of(), List.of()),
              level(1, Measure.SPEND, Measure.TRIPS),
              level(2, Measure.SPEND, Measure.TRIPS),
              level(3, Measure.SPEND)));

  private static TierLevel level(int height, Measure... measures) {
    List<Threshold> anyOf =
        List.of(measures).stream()
            .map(
                measure ->
                    new Threshold(
                        new EnumMap<>(
                            Map.of(
                                measure,
                                BigDecimal.valueOf(
                                    measure == Measure.SPEND ? SPEND[height] : TRIPS[height])))))
            .collect(Collectors.toList());
    return new TierLevel(LEVELS.get(height), Map.of(), BigDecimal.ONE, anyOf, List.of());
  }

  /** The member as the review has it, looked at on the days that it names. */
  private static final class Life {

    private static final Tiers TIERS =
        new Tiers(
            new TierPeriod.CalendarYear(),
            Tiers.Upgrade.NEXT_DAY,
            Tiers.Downgrade.ONE_STEP,
            Tiers.Refunded.KEEP,
            GRACE_DAYS,
            LADDER,
            Map.of(),
            List.of());

    private final Subject who =
        new Subject(new MemberId(7), "INDIVIDUAL", LocalDate.of(2025, 3, 10));
    final Facts facts = new Facts();
    final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    Standing standing = Standing.lowest(who, LADDER);
    private Optional<LocalDate> lookOn = Optional.empty();

    void on(LocalDate today) {
      while (lookOn.filter(day -> day.isBefore(today)).isPresent()) {
        review(lookOn.get());
      }
      review(today);
    }

    String told() {
      return standing.level()
          + " since "
          + standing.since()
          + ", grace "
          + standing.grace().isPresent();
    }

    private void review(LocalDate day) {
      Reviewed reviewed = Review.on(day, TIERS, who, standing, facts);
      standing = reviewed.standing();
      lookOn = reviewed.lookOn();
      reviewed.steps().forEach(step -> reasons.merge(step.reason(), 1, Integer::sum));
    }
  }

  /** The same told the plain way, day by day. */
  private static final class Model {

    final NavigableMap<LocalDate, int[]> facts = new TreeMap<>();
    int level;
    Optional<Integer> graceFor = Optional.empty();
    private LocalDate since = LocalDate.of(2025, 3, 10);
    private int heldThrough;
    private LocalDate day = LocalDate.of(2025, 12, 31);

    String told() {
      return LEVELS.get(level) + " since " + since + ", grace " + graceFor.isPresent();
    }

    void add(LocalDate on, int spend, int trips) {
      int[] sums = facts.computeIfAbsent(on, any -> new int[2]);
      sums[0] += spend;
      sums[1] += trips;
    }

    void on(LocalDate today) {
      while (day.isBefore(today)) {
        day = day.plusDays(1);
        begin();
      }
      begin();
    }

    private void begin() {
      if (level > 0 && day.getYear() > heldThrough) {
        endOfTerm(reached(LocalDate.of(heldThrough, 1, 1), LocalDate.of(heldThrough, 12, 31)));
      }
      grace();
      LocalDate yesterday = day.minusDays(1);
      int reached = reached(yesterday.withDayOfYear(1), yesterday);
      LocalDate lastYear = day.minusYears(1).withDayOfYear(1);
      climb(Math.max(reached, reached(lastYear, lastYear.plusYears(1).minusDays(1))));
    }

    private void endOfTerm(int result) {
      heldThrough++;
      if (result < level) {
        graceFor = Optional.of(level);
        level = Math.max(result, level - 1);
        since = day;
      } else {
        climb(result);
      }
    }

    // What came late may have closed the gap on a day before this one; what is of the term itself
    // gives the level that it would have given.
    private void grace() {
      LocalDate last = day.withDayOfYear(GRACE_DAYS);
      LocalDate countsFrom = day.minusYears(1).withDayOfYear(1);
      LocalDate closed = day.withDayOfYear(1);
      while (graceFor.isPresent() && !closed.isAfter(day) && !closed.isAfter(last)) {
        if (reached(countsFrom, closed) >= graceFor.get()
            && reached(countsFrom, closed.minusDays(1)) < graceFor.get()) {
          climb(graceFor.get());
          since = closed;
        }
        closed = closed.plusDays(1);
      }
      if (day.isAfter(last)) {
        graceFor = Optional.empty();
      }
    }

    private void climb(int to) {
      if (to > level) {
        level = to;
        since = day;
        heldThrough = day.getYear();
        graceFor = graceFor.filter(lost -> lost > level);
      }
    }

    private int reached(LocalDate from, LocalDate until) {
      int spend = 0;
      int trips = 0;
      for (int[] sums : facts.subMap(from, true, until, true).values()) {
        spend += sums[0];
        trips += sums[1];
      }
      int best = 3;
      while (spend < SPEND[best] && trips < TRIPS[best]) {
        best--;
      }
      return best;
    }
  }
}
