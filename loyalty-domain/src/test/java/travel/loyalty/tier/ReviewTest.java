package travel.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.Threshold;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.programme.tiers.TierPeriod;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.MemberId;

/** Levels by the day, on the ladder of the reference programme (S27, S28, S29). */
class ReviewTest {

  private static final Ladder LADDER =
      new Ladder(
          List.of(
              level("ORDINARY"),
              level("SILVER", spend(10_000), trips(3)),
              level("GOLD", spend(30_000), trips(8)),
              level("PLATINUM", spend(80_000))));

  private Tiers tiers = tiers(new TierPeriod.CalendarYear());
  private final Facts facts = new Facts();
  private final List<Step> steps = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private Subject ana = new Subject(new MemberId(7), "INDIVIDUAL", day("2025-03-10"));
  private Standing standing = Standing.lowest(ana, LADDER);
  private Optional<LocalDate> lookOn = Optional.empty();

  private static TierLevel level(String code, Threshold... anyOf) {
    return new TierLevel(code, Map.of(), BigDecimal.ONE, List.of(anyOf), List.of());
  }

  private static Threshold spend(int least) {
    return new Threshold(new EnumMap<>(Map.of(Measure.SPEND, BigDecimal.valueOf(least))));
  }

  private static Threshold trips(int least) {
    return new Threshold(new EnumMap<>(Map.of(Measure.TRIPS, BigDecimal.valueOf(least))));
  }

  private static Tiers tiers(TierPeriod period) {
    return new Tiers(
        period,
        Tiers.Upgrade.NEXT_DAY,
        Tiers.Downgrade.ONE_STEP,
        Tiers.Refunded.KEEP,
        60,
        LADDER,
        Map.of(),
        List.of());
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private void spends(String on, String amount) {
    facts.add(day(on), Qualifying.spent(new BigDecimal(amount), BigDecimal.ZERO));
  }

  private void travels(String on) {
    facts.add(day(on), Qualifying.trips(1));
  }

  /** Reviews each day on which something may happen, as the job does, and then the day itself. */
  private String on(String until, String... factDays) {
    LocalDate last = day(until);
    TreeSet<LocalDate> due =
        Stream.of(factDays).map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
    lookOn.ifPresent(due::add);
    while (!due.isEmpty() && !due.first().isAfter(last)) {
      LocalDate next = due.pollFirst();
      review(next);
      lookOn.ifPresent(due::add);
    }
    review(last);
    return standing.shown(tiers.ladder());
  }

  private void review(LocalDate today) {
    Reviewed reviewed = Review.on(today, tiers, ana, standing, facts);
    standing = reviewed.standing();
    steps.addAll(reviewed.steps());
    lookOn = reviewed.lookOn();
    reviewed.atRisk().ifPresent(risk -> notices.add(today + " " + risk.missing()));
  }

  private String history() {
    return steps.stream()
        .map(step -> step.day() + " " + step.shown() + " " + step.reason())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "9999.99, 2026-06-02, ORDINARY",
    "10000.00, 2026-06-01, ORDINARY", // from the next day
    "10000.00, 2026-06-02, SILVER",
    "29999.99, 2026-06-02, SILVER",
    "30000.00, 2026-06-02, GOLD",
    "80000.00, 2026-06-02, PLATINUM"
  })
  void a_level_is_reached_to_the_hundredth_and_counts_from_the_next_day(
      String spend, String on, String level) {
    spends("2026-06-01", spend);
    assertThat(on(on, "2026-06-01")).isEqualTo(level);
  }

  @Test
  void where_levels_begin_at_once_they_begin_on_the_same_day() {
    tiers =
        new Tiers(
            tiers.period(),
            Tiers.Upgrade.AT_ONCE,
            tiers.downgrade(),
            tiers.refunded(),
            60,
            LADDER,
            Map.of(),
            List.of());
    spends("2026-06-01", "10000.00");
    assertThat(on("2026-06-01")).isEqualTo("SILVER");
  }

  @Test
  void a_trip_counts_from_the_day_after_its_end() {
    travels("2026-02-03");
    travels("2026-03-03");
    travels("2026-04-03");
    assertThat(on("2026-04-03", "2026-02-03", "2026-03-03", "2026-04-03")).isEqualTo("ORDINARY");
    assertThat(on("2026-04-04")).isEqualTo("SILVER");
  }

  @Test
  void the_year_before_does_not_add_up_with_the_year() {
    spends("2025-12-31", "9000.00");
    spends("2026-01-01", "9000.00");
    assertThat(on("2026-12-31", "2026-01-01")).isEqualTo("ORDINARY");
  }

  @Test
  void what_was_reached_on_the_last_day_of_a_year_holds_for_the_next() {
    spends("2026-12-31", "10000.00");
    assertThat(on("2027-01-01", "2026-12-31")).isEqualTo("SILVER");
    assertThat(standing.term()).hasValue(new Days(day("2027-01-01"), day("2027-12-31")));
    assertThat(standing.refunded()).isFalse();
  }

  @Test
  void a_booking_of_last_year_that_comes_late_gives_the_level_that_it_would_have_given() {
    spends("2026-12-20", "10000.00");
    assertThat(on("2027-01-15", "2027-01-15")).isEqualTo("SILVER");
    assertThat(standing.term()).hasValue(new Days(day("2027-01-01"), day("2027-12-31")));
  }

  @Test
  void a_refund_is_noted_and_the_level_held_to_the_end_of_the_term() {
    spends("2026-06-01", "10000.00");
    on("2026-06-02", "2026-06-01");
    spends("2026-06-01", "-0.01");
    assertThat(on("2026-07-01")).isEqualTo("SILVER");
    assertThat(standing.refunded()).isTrue();
    assertThat(history()).endsWith("2026-07-01 SILVER REFUND_NOTED");
    assertThat(on("2026-12-31")).isEqualTo("SILVER");
    assertThat(on("2027-01-01")).isEqualTo("ORDINARY");
  }

  @Test
  void a_refund_takes_the_level_where_the_programme_says_so() {
    tiers =
        new Tiers(
            tiers.period(),
            tiers.upgrade(),
            tiers.downgrade(),
            Tiers.Refunded.REMOVE,
            60,
            LADDER,
            Map.of(),
            List.of());
    spends("2026-06-01", "30000.00");
    on("2026-06-02", "2026-06-01");
    spends("2026-06-01", "-0.01");
    assertThat(on("2026-07-01")).isEqualTo("SILVER");
    assertThat(history()).endsWith("2026-07-01 SILVER REFUNDED");
    spends("2026-06-01", "-20000.00");
    assertThat(on("2026-07-02")).isEqualTo("ORDINARY");
  }

  private void platinumThrough2026() {
    spends("2025-05-01", "80000.00");
    on("2026-01-01", "2025-05-01");
    assertThat(standing.level()).isEqualTo("PLATINUM");
    spends("2026-04-01", "10000.00");
    steps.clear();
    notices.clear();
  }

  @Test
  void a_term_that_is_not_enough_takes_one_step_and_says_so_before() {
    platinumThrough2026();
    assertThat(on("2026-12-31", "2026-04-01")).isEqualTo("PLATINUM");
    assertThat(notices)
        .containsExactly(
            "2026-10-02 [{SPEND=70000.00}]",
            "2026-11-01 [{SPEND=70000.00}]",
            "2026-12-01 [{SPEND=70000.00}]");
    assertThat(on("2027-01-01")).isEqualTo("GOLD");
    spends("2027-06-01", "10000.00");
    assertThat(on("2027-12-31", "2027-06-01")).isEqualTo("GOLD");
    assertThat(on("2028-01-01")).isEqualTo("SILVER");
    assertThat(history()).isEqualTo("2027-01-01 GOLD LOWERED, 2028-01-01 SILVER LOWERED");
  }

  @Test
  void a_gap_that_closes_in_the_days_of_grace_restores_the_level_from_that_day() {
    platinumThrough2026();
    on("2027-01-01", "2026-04-01");
    spends("2027-02-15", "70000.00");
    assertThat(on("2027-02-14")).isEqualTo("GOLD");
    assertThat(on("2027-02-16", "2027-02-15")).isEqualTo("PLATINUM");
    assertThat(standing.since()).isEqualTo(day("2027-02-15"));
    assertThat(standing.grace()).isEmpty();
    assertThat(history()).endsWith("2027-02-15 PLATINUM RESTORED");
    assertThat(on("2027-12-31")).isEqualTo("PLATINUM");
    assertThat(on("2028-01-01")).isEqualTo("GOLD"); // 70,000 in 2027
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-01, 70000.00, PLATINUM", // the sixtieth day
    "2027-03-01, 69999.99, GOLD",
    "2027-03-02, 70000.00, GOLD" // grace is over
  })
  void grace_has_its_last_day_and_wants_all_of_the_gap(String on, String spend, String level) {
    platinumThrough2026();
    on("2027-01-01", "2026-04-01");
    spends(on, spend);
    assertThat(on("2027-03-05", on)).isEqualTo(level);
  }

  @Test
  void a_step_to_the_result_may_be_a_long_one() {
    tiers =
        new Tiers(
            tiers.period(),
            tiers.upgrade(),
            Tiers.Downgrade.TO_RESULT,
            tiers.refunded(),
            0,
            LADDER,
            Map.of(),
            List.of());
    platinumThrough2026();
    assertThat(on("2027-01-01", "2026-04-01")).isEqualTo("SILVER");
    assertThat(standing.grace()).isEmpty();
  }

  @Test
  void frozen_days_make_the_term_longer_and_what_is_done_in_them_counts() {
    platinumThrough2026();
    on("2026-06-01", "2026-04-01");
    Days term = standing.term().orElseThrow();
    standing =
        standing.frozen(
            new Days(day("2026-06-01"), day("2026-08-29")),
            new Days(term.from(), term.until().plusDays(90)));
    lookOn = Optional.of(day("2026-06-02"));
    assertThat(on("2027-03-31")).isEqualTo("PLATINUM");
    assertThat(notices.get(0)).startsWith("2026-12-31");
    spends("2027-03-31", "70000.00");
    assertThat(on("2027-04-01", "2027-03-31")).isEqualTo("PLATINUM");
    assertThat(history()).endsWith("2027-04-01 PLATINUM KEPT");
    assertThat(standing.term()).hasValue(new Days(day("2027-01-01"), day("2027-12-31")));
  }

  @Test
  void a_given_level_ends_and_the_earned_one_went_on_beneath() {
    standing =
        standing.given(
            Optional.of(
                new Given(
                    "GOLD", new Days(day("2026-01-05"), day("2026-03-31")), Optional.empty())));
    spends("2026-02-01", "10000.00");
    assertThat(on("2026-03-31", "2026-02-01")).isEqualTo("GOLD");
    assertThat(on("2026-04-01")).isEqualTo("SILVER");
    assertThat(history()).endsWith("2026-04-01 SILVER GIVEN_ENDED");
  }

  @Test
  void membership_years_begin_on_the_day_of_joining() {
    tiers = tiers(new TierPeriod.Anniversary());
    ana = new Subject(ana.id(), "INDIVIDUAL", day("2024-02-29"));
    spends("2026-02-27", "6000.00");
    spends("2026-02-28", "6000.00"); // the next year of membership
    assertThat(on("2026-06-01", "2026-02-27", "2026-02-28")).isEqualTo("ORDINARY");
    spends("2027-02-27", "4000.00");
    assertThat(on("2027-02-28", "2027-02-27")).isEqualTo("SILVER");
    assertThat(standing.term()).hasValue(new Days(day("2027-02-28"), day("2028-02-28")));
  }

  @Test
  void rolling_months_look_back_from_each_day_and_hold_as_long() {
    tiers = tiers(new TierPeriod.RollingMonths(12));
    spends("2025-07-01", "6000.00");
    spends("2026-06-30", "4000.00");
    assertThat(on("2026-07-01", "2025-07-01", "2026-06-30")).isEqualTo("SILVER");
    assertThat(standing.term()).hasValue(new Days(day("2026-07-01"), day("2027-06-30")));
    assertThat(on("2027-06-30")).isEqualTo("SILVER");
    assertThat(standing.refunded()).isFalse();
    assertThat(on("2027-07-01")).isEqualTo("ORDINARY");
  }

  @Test
  void twelve_months_and_a_day_are_too_far_apart() {
    tiers = tiers(new TierPeriod.RollingMonths(12));
    spends("2025-07-01", "6000.00");
    spends("2026-07-01", "4000.00");
    assertThat(on("2026-07-02", "2025-07-01", "2026-07-01")).isEqualTo("ORDINARY");
  }

  @Test
  void a_decaying_score_is_worked_out_on_its_day_of_the_month() {
    TierPeriod.Decaying decaying = new TierPeriod.Decaying(List.of(of(100), of(50), of(25)), 2);
    tiers =
        new Tiers(
            decaying,
            Tiers.Upgrade.NEXT_DAY,
            Tiers.Downgrade.ONE_STEP,
            Tiers.Refunded.KEEP,
            0,
            new Ladder(
                List.of(
                    level("ORDINARY"),
                    level("GOLD", spend(5_000)),
                    level("PLATINUM", spend(20_000)),
                    level("DIAMOND", spend(60_000)))),
            Map.of(),
            List.of());
    spends("2023-06-15", "16000.00"); // months 25-36 before June 2026
    spends("2024-06-15", "20000.00"); // 13-24
    spends("2025-06-15", "30000.00"); // 1-12
    assertThat(facts.score(decaying, day("2026-06-02")).spend()).isEqualByComparingTo("44000");
    assertThat(facts.score(decaying, day("2026-07-02")).spend()).isEqualByComparingTo("20000");
    on("2026-06-01", "2026-05-20");
    assertThat(standing.level()).isEqualTo("ORDINARY");
    on("2026-06-02");
    assertThat(standing.level()).isEqualTo("PLATINUM");
    on("2027-07-01");
    assertThat(standing.level()).isEqualTo("PLATINUM");
    on("2027-07-02"); // a quarter of 30,000 is left
    assertThat(standing.level()).isEqualTo("GOLD");
    assertThat(notices).contains("2027-06-02 [{SPEND=12500.0000}]");
  }

  private static BigDecimal of(int percent) {
    return BigDecimal.valueOf(percent);
  }

  @Test
  void a_second_review_of_the_same_day_changes_nothing() {
    platinumThrough2026();
    on("2027-01-01", "2026-04-01");
    Standing once = standing;
    int stepsOnce = steps.size();
    review(day("2027-01-01"));
    assertThat(standing).isEqualTo(once);
    assertThat(steps).hasSize(stepsOnce);
  }
}
