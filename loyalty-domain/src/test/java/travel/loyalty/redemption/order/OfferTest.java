package travel.loyalty.redemption.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardDetails.Window;
import travel.loyalty.redemption.reward.RewardLimit;
import travel.loyalty.redemption.reward.RewardState;
import travel.loyalty.redemption.reward.Rewards;
import travel.loyalty.shared.Points;

class OfferTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-06-05");
  private static final Ladder LADDER =
      new Ladder(List.of(level("ORDINARY"), level("SILVER"), level("GOLD")));

  private static TierLevel level(String code) {
    return new TierLevel(code, Map.of(), BigDecimal.ONE, List.of(), List.of());
  }

  /** Costs 100, for silver 80, from a level on; two a month; shown until the day given. */
  private static Reward reward(String state, String until, String minLevel, int stock) {
    Rewards details =
        Rewards.at("100.00")
            .forLevel("SILVER", "80.00")
            .from(minLevel)
            .limit(2, RewardLimit.Per.MONTH)
            .stock(stock)
            .shown(new Window(Optional.empty(), Optional.of(LocalDate.parse(until))));
    return new Reward(
        1,
        "MILL",
        details.details(),
        RewardState.valueOf(state),
        0,
        Instant.parse("2026-06-01T00:00:00Z"),
        "STAFF/chen");
  }

  @ParameterizedTest(name = "{0} to {1} from {2}, {3} left, {4} with {5} who had {6}: {7} at {8}")
  @CsvSource({
    "PUBLISHED, 2026-06-05, ORDINARY, 1, ORDINARY, 100.00, 0, -,        100.00",
    "PUBLISHED, 2026-06-05, ORDINARY, 1, ORDINARY, 99.99,  0, POINTS,   100.00",
    "PUBLISHED, 2026-06-05, ORDINARY, 1, SILVER,   80.00,  0, -,        80.00",
    // gold has no price of its own
    "PUBLISHED, 2026-06-05, ORDINARY, 1, GOLD,     80.00,  0, POINTS,   100.00",
    "PUBLISHED, 2026-06-04, ORDINARY, 1, ORDINARY, 100.00, 0, CLOSED,   100.00",
    "ARCHIVED,  2026-06-05, ORDINARY, 1, ORDINARY, 100.00, 0, CLOSED,   100.00",
    "PUBLISHED, 2026-06-05, SILVER,   1, ORDINARY, 100.00, 0, LEVEL,    100.00",
    "PUBLISHED, 2026-06-05, SILVER,   1, GOLD,     100.00, 0, -,        100.00",
    // a level of another ladder
    "PUBLISHED, 2026-06-05, PARTNER,  1, GOLD,     100.00, 0, LEVEL,    100.00",
    "PUBLISHED, 2026-06-05, ORDINARY, 1, ORDINARY, 100.00, 1, -,        100.00",
    "PUBLISHED, 2026-06-05, ORDINARY, 1, ORDINARY, 100.00, 2, LIMIT,    100.00",
    // the limit became smaller afterwards
    "PUBLISHED, 2026-06-05, ORDINARY, 1, ORDINARY, 100.00, 5, LIMIT,    100.00",
    "PUBLISHED, 2026-06-05, ORDINARY, 0, ORDINARY, 100.00, 0, SOLD_OUT, 100.00",
    // the first reason counts
    "PUBLISHED, 2026-06-05, GOLD,     0, SILVER,   0.00,   2, LEVEL,    80.00",
  })
  void why_a_member_cannot_have_a_reward_and_what_it_costs(
      String state,
      String until,
      String minLevel,
      int stock,
      String level,
      String available,
      int had,
      String why,
      String price) {
    Shopper shopper = new Shopper(LADDER, level, Points.of(available), TODAY);
    Offer offer = Offer.of(reward(state, until, minLevel, stock), shopper, had);
    assertThat(offer.hindrance().map(Enum::name).orElse("-")).isEqualTo(why);
    assertThat(offer.price()).isEqualTo(Points.of(price));
    assertThat(offer.left()).contains(Math.max(0, 2 - had));
  }
}
