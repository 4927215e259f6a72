package travel.loyalty.earning;

import java.util.List;
import travel.loyalty.member.MemberRef;
import travel.loyalty.shared.Points;

/**
 * What the company of a booking really got for it, and what it gets when that is reckoned anew.
 *
 * @param had by line, only where there were points
 * @param gets the same by the other rules
 * @param raise what a version that reaches back would add
 */
public record ReckonedShare(MemberRef company, List<Points> had, List<Points> gets, Points raise) {

  /** Entries of a company have it in place of a rule's code. */
  public static final String RULE = CompanyShare.RULE;

  public ReckonedShare {
    had = List.copyOf(had);
    gets = List.copyOf(gets);
  }

  public Points pointsNow() {
    return had.stream().reduce(Points.ZERO, Points::plus);
  }

  public Points pointsThen() {
    return gets.stream().reduce(Points.ZERO, Points::plus);
  }
}
