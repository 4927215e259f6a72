package travel.loyalty.earning.campaign;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.shared.Points;

/**
 * A bonus rule as it runs: as the last of the published versions that have it says.
 *
 * @param version that one
 * @param currency of the programme
 * @param given to all members together; empty where the rule has no limits, since nobody counts
 *     then
 * @param burnDown empty where it has no budget
 */
public record Campaign(
    EarningRule rule,
    int version,
    String currency,
    Window window,
    CampaignState state,
    Optional<Points> given,
    Optional<BurnDown> burnDown) {

  public String code() {
    return rule.code();
  }

  /** What is expected of its budget on a day. */
  public Forecast forecast(LocalDate today) {
    return Forecast.of(this, today);
  }
}
