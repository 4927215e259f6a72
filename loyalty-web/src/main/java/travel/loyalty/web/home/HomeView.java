package travel.loyalty.web.home;

import java.util.List;
import java.util.Optional;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.Balance;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.Expiring;
import travel.loyalty.shared.Money;
import travel.loyalty.tier.TierView;
import travel.loyalty.ui.chart.BarChart;
import travel.loyalty.web.tier.TierProgress;

/**
 * The home page of a member.
 *
 * @param tier where the member stands
 * @param progress towards the next level
 * @param worth of the available points
 * @param soon what expires next, if within ninety days
 * @param trend earned and used by month
 * @param expiry what expires in the next months
 * @param recent the last entries, newest first
 */
public record HomeView(
    String name,
    MemberNumber number,
    TierView tier,
    TierProgress progress,
    Balance balance,
    Money worth,
    Optional<Expiring> soon,
    List<Shortcut> shortcuts,
    BarChart trend,
    BarChart expiry,
    List<EntryView> recent) {

  /** A newcomer sees a checklist where others see charts. */
  public boolean isNewcomer() {
    return recent.isEmpty();
  }

  public boolean hasDebt() {
    return balance.debt().isPositive();
  }
}
