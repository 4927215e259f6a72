package travel.loyalty.points;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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

  /** The end of the days of grace: 24:00 in the programme's zone. */
  static Instant graceEnd(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().plusDays(GRACE_DAYS + 1L).atStartOfDay(zone).toInstant();
  }
}
