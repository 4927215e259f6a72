package travel.loyalty.programme;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * Points for whoever brings friends into the programme.
 *
 * @param every how many friends that count make one award; 1 for an award a head
 * @param times how often a member gets it at most; empty for any number
 * @param revokeWithinDays how many days after a friend counted a refund of the trip still undoes
 *     that; empty where it never does
 */
public record ReferralAward(
    String code,
    Points points,
    int every,
    Optional<Integer> times,
    QualifiesAt qualifiesAt,
    Optional<Integer> revokeWithinDays,
    Optional<Points> budget,
    Optional<OwnValidity> validity)
    implements Award {

  /** When a friend counts. */
  public enum QualifiesAt {
    /** The day after the first paid trip ended. */
    FIRST_COMPLETED_TRIP,
    REGISTRATION
  }

  /** How many awards so many friends are worth. */
  public int awardsFor(int friends) {
    return Math.min(friends / every, times.orElse(Integer.MAX_VALUE));
  }

  /** How many friends are missing to the next award; zero where there is no next one. */
  public int missing(int friends) {
    boolean wasLast = times.filter(most -> friends / every >= most).isPresent();
    return wasLast ? 0 : every - friends % every;
  }

  /** Whether a friend who counted on a day counts no more when the trip is undone on another. */
  public boolean isUndoneBy(LocalDate counted, LocalDate undone) {
    return revokeWithinDays.filter(days -> !undone.isAfter(counted.plusDays(days))).isPresent();
  }
}
