package travel.loyalty.points;

import java.util.List;

/**
 * An account as its member sees it.
 *
 * @param lots the open ones, first expired first, at most {@link #LOTS_MAX}
 * @param expiring available points by the day they end, soonest first, of all lots
 */
public record AccountView(Balance balance, List<LotView> lots, List<Expiring> expiring) {

  public static final int LOTS_MAX = 200;

  public AccountView {
    lots = List.copyOf(lots);
    expiring = List.copyOf(expiring);
  }
}
