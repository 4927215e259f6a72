package travel.loyalty.earning.campaign;

import java.util.Locale;
import java.util.Optional;

/**
 * What is looked for among the campaigns.
 *
 * @param text a part of the code; empty for any
 */
public record CampaignSearch(String text, Optional<CampaignState> state) {

  boolean fits(Campaign campaign) {
    return campaign.code().contains(text.strip().toUpperCase(Locale.ROOT))
        && state.filter(wanted -> wanted != campaign.state()).isEmpty();
  }
}
