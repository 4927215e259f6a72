package travel.loyalty.earning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.points.Budgets;

/** What a replay gave so far by rules that have limits, in place of what was really given. */
public interface GivenSoFar {

  /** The limits as the replay has used them. */
  Budgets budgets();

  /** What the lines of a booking were given by rules that have limits. */
  List<LineEarning> to(long booking);

  /** When that booking was paid as far as the replay knows; empty where it was given nothing. */
  Optional<Instant> paidAt(long booking);

  /** Notes what the lines of a booking are given now, in place of what they were. */
  void keep(long booking, Instant paidAt, List<LineEarning> given);
}
