package travel.loyalty.points;

import java.util.Set;
import travel.loyalty.shared.Points;

/**
 * Where {@link Budgets} keeps what was given: in its table, or in a replay that changes nothing.
 */
public interface BudgetRows {

  /** What was given so far; nobody else gives by it until the transaction ends. */
  Points locked(String code, long member);

  /** What was given so far, to be looked at. */
  Points given(String code, long member);

  /** Adds to what was given; of rows that were locked before. */
  void add(String code, Set<Long> members, Points change);
}
