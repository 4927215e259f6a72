package travel.loyalty.earning.campaign;

import java.time.LocalDate;
import travel.loyalty.shared.Points;

/**
 * A day of a campaign.
 *
 * @param given on that day, less what came back
 * @param total given by the end of it
 */
public record CampaignDay(LocalDate day, Points given, Points total) {}
