package travel.loyalty.earning.campaign;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * What is expected of a campaign's budget if it goes on as lately.
 *
 * @param on the day on which the budget is gone, or the last of the window
 * @param left on the last day of the window
 */
public record Forecast(Kind kind, Optional<LocalDate> on, Points left) {

  /** What will be. */
  public enum Kind {
    /** Nothing is to be foreseen: it has no budget, or its window is not open. */
    NONE,
    /** Nothing was given lately. */
    STILL,
    /** The budget is gone before the window ends. */
    SPENT,
    /** The window ends first. */
    LASTS
  }

  static Forecast of(Campaign campaign, LocalDate today) {
    if (campaign.burnDown().isEmpty() || campaign.state() != CampaignState.RUNNING) {
      return new Forecast(Kind.NONE, Optional.empty(), Points.ZERO);
    }
    BurnDown burnDown = campaign.burnDown().get();
    Optional<LocalDate> spent = burnDown.spentOn(today);
    if (spent.isEmpty()) {
      return new Forecast(Kind.STILL, Optional.empty(), burnDown.left());
    }
    Optional<LocalDate> end = campaign.window().to();
    if (end.filter(last -> spent.get().isAfter(last)).isPresent()) {
      int days = campaign.window().daysLeft(today).orElse(0);
      return new Forecast(Kind.LASTS, end, burnDown.leftAfter(days));
    }
    return new Forecast(Kind.SPENT, spent, Points.ZERO);
  }
}
