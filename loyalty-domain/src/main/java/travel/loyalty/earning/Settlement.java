package travel.loyalty.earning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.points.Posting;
import travel.loyalty.shared.Points;

/**
 * What a revision comes to.
 *
 * @param postings what the ledger must do for it, in this order
 * @param earnings what the lines earn now
 * @param availableFrom when what they earn matures, or matured
 */
record Settlement(
    List<Posting> postings, List<LineEarning> earnings, Optional<Instant> availableFrom) {

  static final Settlement NOTHING = new Settlement(List.of(), List.of(), Optional.empty());

  Settlement {
    postings = List.copyOf(postings);
    earnings = List.copyOf(earnings);
  }

  Points entitled() {
    return earnings.stream().map(LineEarning::points).reduce(Points.ZERO, Points::plus);
  }
}
