package travel.loyalty.web.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static travel.loyalty.web.tier.TierSamples.FORMATS;

import org.junit.jupiter.api.Test;

class TierProgressTest {

  @Test
  void the_ring_shows_the_way_on_which_least_is_missing() {
    TierProgress progress = TierProgress.of(TierSamples.SILVER, FORMATS, "CNY");
    // 12,345.67 of 30,000.00 is more than 2 of 8 trips.
    assertThat(progress.ring().orElseThrow().figure()).isEqualTo("12,345");
    assertThat(progress.ring().orElseThrow().dashes()).isEqualTo("129.2 314.16");
  }

  @Test
  void what_is_missing_is_told_for_every_way() {
    TierProgress progress = TierProgress.of(TierSamples.SILVER, FORMATS, "CNY");
    assertThat(progress.ways())
        .extracting(way -> way.missing().get(0).written().get("missing"))
        .containsExactly("¥17,654.33", "6");
  }

  @Test
  void the_steps_are_done_up_to_the_level_that_counts() {
    TierProgress progress = TierProgress.of(TierSamples.SILVER, FORMATS, "CNY");
    assertThat(progress.steps())
        .extracting(step -> step.level().code() + " " + step.done() + " " + step.current())
        .containsExactly(
            "ORDINARY true false", "SILVER true true", "GOLD false false", "PLATINUM false false");
  }

  @Test
  void on_the_highest_level_nothing_is_missing() {
    TierProgress progress = TierProgress.of(TierSamples.PLATINUM, FORMATS, "CNY");
    assertThat(progress.ring()).isEmpty();
    assertThat(progress.ways()).isEmpty();
  }
}
