package travel.loyalty.earning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.RecordedRevision;
import travel.loyalty.member.MemberRef;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.Points;

/**
 * A booking as it stands: what it really earned and what it earns when it is reckoned anew.
 *
 * @param had by line and rule, only where there were points
 * @param gets the same by the other rules
 * @param counted for its member's level, by day
 * @param counts the same by the other rules
 * @param raise what a version that reaches back would add, line by line, taking nothing
 * @param share of the company that its member worked for
 */
public record Reckoned(
    RecordedRevision revision,
    MemberRef owner,
    List<LineEarning> had,
    List<LineEarning> gets,
    Map<LocalDate, Qualifying> counted,
    Map<LocalDate, Qualifying> counts,
    Points raise,
    Optional<ReckonedShare> share) {

  public Reckoned {
    had = List.copyOf(had);
    gets = List.copyOf(gets);
    counted = Map.copyOf(counted);
    counts = Map.copyOf(counts);
  }

  static Points sum(List<LineEarning> earnings) {
    return earnings.stream().map(LineEarning::points).reduce(Points.ZERO, Points::plus);
  }

  /** What it is worth now. */
  public Points pointsNow() {
    return sum(had);
  }

  /** What it would be worth. */
  public Points pointsThen() {
    return sum(gets);
  }
}
