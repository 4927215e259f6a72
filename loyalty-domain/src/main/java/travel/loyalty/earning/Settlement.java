package travel.loyalty.earning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.points.Posting;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.Points;

/**
 * What a revision comes to. Only lines that a base rule gives points for count for the member's
 * tier, with what was paid and the points of that rule.
 *
 * @param postings what the ledger must do for it, in this order
 * @param earnings what the lines earn now
 * @param availableFrom when what they earn matures, or matured
 * @param counts for the tier on the day of payment
 */
record Settlement(
    List<Posting> postings,
    List<LineEarning> earnings,
    Optional<Instant> availableFrom,
    Qualifying counts) {

  static final Settlement NOTHING =
      new Settlement(List.of(), List.of(), Optional.empty(), Qualifying.NOTHING);

  Settlement {
    postings = List.copyOf(postings);
    earnings = List.copyOf(earnings);
  }

  /** The same after something else. */
  Settlement after(List<Posting> first) {
    List<Posting> all = Stream.concat(first.stream(), postings.stream()).toList();
    return new Settlement(all, earnings, availableFrom, counts);
  }

  Points entitled() {
    return earnings.stream().map(LineEarning::points).reduce(Points.ZERO, Points::plus);
  }
}
