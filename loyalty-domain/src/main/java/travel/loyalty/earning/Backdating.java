package travel.loyalty.earning;

import java.time.LocalDate;
import java.util.Map;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.facts.LineFacts;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.Points;

/**
 * Decides by which version a line counts after one was published that reaches back to its payment:
 * by that one where the line gets more by it, else by the one that it was earned by. Nobody loses
 * by a version that was not known yet.
 */
final class Backdating {

  private final BookingRevision booking;
  private final Settling.Known known;
  private final BonusLimit asItStands;

  /**
   * @param asItStands what bonus rules could give, taking nothing
   */
  Backdating(BookingRevision booking, Settling.Known known, BonusLimit asItStands) {
    this.booking = booking;
    this.known = known;
    this.asItStands = asItStands;
  }

  Programme choose(BookingLine line, Map<String, LineEarning> past, Programme recorded) {
    Programme counting = known.timeline().inForceAt(booking.paidAt().orElseThrow());
    if (counting.version() == recorded.version()) {
      return recorded;
    }
    Points had = past.values().stream().map(LineEarning::points).reduce(Points.ZERO, Points::plus);
    return worth(line, past, counting).compareTo(had) > 0 ? counting : recorded;
  }

  private Points worth(BookingLine line, Map<String, LineEarning> past, Programme programme) {
    LineFacts facts = LineFacts.of(booking, line, known.facts(), programme);
    LocalDate paidOn = LocalDate.ofInstant(booking.paidAt().orElseThrow(), programme.zone());
    Points worth = Points.ZERO;
    for (EarnedByRule earned : EarningCalculator.earn(line.line(), facts, programme).earned()) {
      LineEarning before = past.get(earned.code());
      Points had = before == null ? Points.ZERO : before.points();
      Points raise = earned.points().minus(had);
      Points given = raise.isPositive() ? asItStands.grant(earned.rule(), raise, paidOn) : raise;
      worth = worth.plus(had).plus(given);
    }
    return worth;
  }
}
