package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import travel.loyalty.points.Expiring;
import travel.loyalty.shared.Points;

class RemindersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Test
  void a_lot_is_a_reason_90_30_and_7_days_before_its_last_day() {
    assertThat(Reminders.reasons(TODAY.minusDays(1), TODAY))
        .containsExactly(TODAY.plusDays(7), TODAY.plusDays(30), TODAY.plusDays(90));
  }

  @Test
  void days_on_which_nothing_ran_are_made_up_for() {
    assertThat(Reminders.reasons(TODAY.minusDays(3), TODAY))
        .contains(TODAY.plusDays(5), TODAY.plusDays(6), TODAY.plusDays(7))
        .hasSize(9);
  }

  @Test
  void what_has_ended_meanwhile_is_no_reason() {
    assertThat(Reminders.reasons(TODAY.minusDays(20), TODAY))
        .allSatisfy(end -> assertThat(end).isAfterOrEqualTo(TODAY));
  }

  @Test
  void a_day_is_done_once() {
    assertThat(Reminders.reasons(TODAY, TODAY)).isEmpty();
  }

  @Test
  void one_message_lists_the_whole_ladder_with_its_sums() {
    Map<String, Object> arguments =
        Reminders.arguments(
            "Ana", ladder(7, "30.00", 30, "40.00", 90, "60.00", 91, "500.00"), TODAY);
    String body =
        MessageTexts.render(MessageKind.POINTS_EXPIRING, Channel.EMAIL, Locale.ENGLISH, arguments)
            .body();
    assertThat(body)
        .contains("until 2026-03-08: 30 points (30 in all)")
        .contains("until 2026-03-31: 40 points (70 in all)")
        .contains("until 2026-05-30: 60 points (130 in all)")
        .doesNotContain("500");
    String text =
        MessageTexts.render(MessageKind.POINTS_EXPIRING, Channel.SMS, Locale.ENGLISH, arguments)
            .body();
    assertThat(text).startsWith("30 points end on 2026-03-08, 130 in all by 2026-05-30");
  }

  @Test
  void nothing_that_ends_soon_is_nothing_to_write() {
    assertThat(Reminders.arguments("Ana", ladder(91, "500.00"), TODAY)).isEmpty();
  }

  private static List<Expiring> ladder(Object... daysAndPoints) {
    List<Expiring> ladder = new ArrayList<>();
    Points sum = Points.ZERO;
    for (int i = 0; i < daysAndPoints.length; i += 2) {
      Points points = Points.of((String) daysAndPoints[i + 1]);
      sum = sum.plus(points);
      ladder.add(new Expiring(TODAY.plusDays((Integer) daysAndPoints[i]), points, sum));
    }
    return ladder;
  }
}
