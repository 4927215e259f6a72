package travel.loyalty.points;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import travel.loyalty.shared.Points;

/** Decides what comes back when a redemption is taken back, and until when. */
final class Reviving {

  /** Days for which the agency's fault brings back what had ended. */
  static final int GRACE_DAYS = 90;

  private Reviving() {}

  /** Each point to the lot that paid it, in reverse order of use, to be used again. */
  static List<Allocation> back(List<Allocation> paid) {
    List<Allocation> back = new ArrayList<>();
    for (Allocation part : paid) {
      back.add(new Allocation(part.lot(), part.to(), LotPart.AVAILABLE, part.points()));
    }
    Collections.reverse(back);
    return back;
  }

  /** Of parts in their order those that come after so many points, and make up so many. */
  static List<Allocation> cut(List<Allocation> parts, Points before, Points wanted) {
    List<Allocation> cut = new ArrayList<>();
    Points passed = before;
    Points missing = wanted;
    for (Allocation part : parts) {
      Points skipped = part.points().min(passed);
      Points taken = part.points().minus(skipped).min(missing);
      passed = passed.minus(skipped);
      missing = missing.minus(taken);
      if (taken.isPositive()) {
        cut.add(new Allocation(part.lot(), part.from(), part.to(), taken));
      }
    }
    Checks.that(missing.isZero(), "There are " + missing + " less than " + wanted + " to go back");
    return cut;
  }

  /** The end of the days of grace: 24:00 in the programme's zone. */
  static Instant graceEnd(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().plusDays(GRACE_DAYS + 1L).atStartOfDay(zone).toInstant();
  }
}
