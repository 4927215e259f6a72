package travel.loyalty.admin.campaign;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.admin.programme.RuleView;
import travel.loyalty.earning.campaign.Campaign;
import travel.loyalty.earning.campaign.Forecast;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.text.Formats;

/**
 * A campaign for a page.
 *
 * @param rule in words
 * @param daysLeft after today; empty where it has no end or is not running
 * @param share of its budget that was given, in percent, whole
 */
public record CampaignRow(
    Campaign campaign,
    RuleView rule,
    Forecast forecast,
    Optional<Integer> daysLeft,
    Optional<Integer> share) {

  static CampaignRow of(Campaign campaign, LocalDate today, Formats formats) {
    boolean hasBegun = !campaign.window().from().isAfter(today);
    return new CampaignRow(
        campaign,
        RuleView.of(campaign.rule(), formats, campaign.currency()),
        campaign.forecast(today),
        campaign.window().daysLeft(today).filter(days -> hasBegun),
        campaign
            .burnDown()
            .map(down -> (int) (100 * down.given().hundredths() / down.budget().hundredths())));
  }

  /** What is left of its budget. */
  public Optional<Points> left() {
    return campaign.burnDown().map(down -> down.left());
  }
}
