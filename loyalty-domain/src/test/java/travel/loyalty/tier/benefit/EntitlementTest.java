package travel.loyalty.tier.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Recurrence;
import travel.loyalty.programme.tiers.TierLevel;

class EntitlementTest {

  private static final Ladder LADDER =
      new Ladder(List.of(level("ORDINARY"), level("SILVER"), level("GOLD"), level("BLACK")));

  private static TierLevel level(String code) {
    return new TierLevel(code, Map.of(), BigDecimal.ONE, List.of(), List.of());
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Benefit benefit(String per, String recurring) {
    return new Benefit(
        "LOUNGE",
        Benefit.Kind.SERVICE,
        Map.of(),
        Map.of(),
        List.of(
            new Benefit.Share("SILVER", Optional.of(1)),
            new Benefit.Share("GOLD", Optional.of(2)),
            new Benefit.Share("BLACK", Optional.empty())),
        true,
        Optional.of(Benefit.Per.valueOf(per)),
        recurrence(recurring));
  }

  private static Optional<Recurrence> recurrence(String word) {
    return switch (word) {
      case "FRIDAY" -> Optional.of(new Recurrence.Weekly(Set.of(DayOfWeek.FRIDAY)));
      case "31ST" -> Optional.of(new Recurrence.Monthly(31));
      case "BIRTHDAY" -> Optional.of(new Recurrence.Birthday());
      case "BIRTH_MONTH" -> Optional.of(new Recurrence.BirthMonth());
      default -> Optional.empty();
    };
  }

  /** The level ends on 2026-12-31 and began on 2026-03-02; born on 29 February 1988. */
  private static Entitlement entitlement(String level, Benefit benefit, String today, String used) {
    Optional<Days> term =
        level.equals("ORDINARY")
            ? Optional.empty()
            : Optional.of(new Days(day("2026-03-02"), day("2026-12-31")));
    Holder holder = new Holder(LADDER, level, term, Optional.of(day("1988-02-29")), day(today));
    List<LocalDate> days =
        used == null ? List.of() : Arrays.stream(used.split(" ")).map(LocalDate::parse).toList();
    return Entitlement.of(benefit, holder, days);
  }

  @ParameterizedTest(name = "{0} on {3}, per {1}, {2}, used {4}: {5} left, {6}, next {7}")
  @CsvSource({
    // the level
    "ORDINARY, YEAR,  ,            2026-06-01, ,                      -,   LEVEL,   -",
    "SILVER,   YEAR,  ,            2026-06-01, ,                      1,   usable,  2026-06-01",
    "BLACK,    YEAR,  ,            2026-06-01, 2026-06-01,            any, usable,  2026-06-01",
    // the span: a use of the day, month or year before does not count
    "SILVER,   DAY,   ,            2026-06-01, 2026-05-31,            1,   usable,  2026-06-01",
    "SILVER,   DAY,   ,            2026-06-01, 2026-06-01,            0,   USED_UP, 2026-06-02",
    "SILVER,   MONTH, ,            2026-06-30, 2026-05-31 2026-06-01, 0,   USED_UP, 2026-07-01",
    "SILVER,   MONTH, ,            2026-07-01, 2026-06-30,            1,   usable,  2026-07-01",
    "GOLD,     YEAR,  ,            2026-06-01, 2025-12-31 2026-01-01, 1,   usable,  2026-06-01",
    // next year is beyond the term of the level: nothing is promised
    "SILVER,   YEAR,  ,            2026-06-01, 2026-01-01,            0,   USED_UP, -",
    "SILVER,   TERM,  ,            2026-06-01, 2026-03-01,            1,   usable,  2026-06-01",
    "SILVER,   TERM,  ,            2026-06-01, 2026-03-02,            0,   USED_UP, -",
    // a level that fell has no less than nothing
    "SILVER,   YEAR,  ,            2026-06-01, 2026-05-01 2026-05-02, 0,   USED_UP, -",
    // 2026-06-05 is a Friday
    "GOLD,     DAY,   FRIDAY,      2026-06-05, ,                      2,   usable,  2026-06-05",
    "GOLD,     DAY,   FRIDAY,      2026-06-06, ,                      2,   DAY,     2026-06-12",
    "SILVER,   DAY,   FRIDAY,      2026-06-05, 2026-06-05,            0,   USED_UP, 2026-06-12",
    "SILVER,   MONTH, FRIDAY,      2026-06-12, 2026-06-05,            0,   USED_UP, 2026-07-03",
    "SILVER,   DAY,   FRIDAY,      2026-12-26, ,                      1,   DAY,     -",
    // the last day where the month is shorter
    "SILVER,   DAY,   31ST,        2026-06-30, ,                      1,   usable,  2026-06-30",
    "SILVER,   DAY,   31ST,        2026-07-30, ,                      1,   DAY,     2026-07-31",
    // 29 February is the 28th
    "BLACK,    DAY,   BIRTHDAY,    2026-02-28, ,                      any, usable,  2026-02-28",
    "BLACK,    DAY,   BIRTHDAY,    2026-03-02, ,                      any, DAY,     -",
    "SILVER,   YEAR,  BIRTH_MONTH, 2026-02-03, ,                      1,   usable,  2026-02-03",
    "SILVER,   YEAR,  BIRTH_MONTH, 2026-01-03, ,                      1,   DAY,     2026-02-01",
  })
  void who_may_use_what_and_how_much_is_left(
      String level,
      String per,
      String recurring,
      String today,
      String used,
      String left,
      String state,
      String next) {
    Entitlement found =
        entitlement(level, benefit(per, recurring == null ? "" : recurring), today, used);
    assertThat(left(found)).isEqualTo(left);
    assertThat(found.hindrance().map(Enum::name).orElse("usable")).isEqualTo(state);
    assertThat(found.next().map(LocalDate::toString).orElse("-")).isEqualTo(next);
  }

  private static String left(Entitlement found) {
    String often = found.left().map(String::valueOf).orElse("any");
    return found.isHeld() ? often : "-";
  }
}
