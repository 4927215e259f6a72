package travel.loyalty.points;

import java.time.Instant;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points that came together and end together.
 *
 * @param points as they were issued
 * @param remaining pending, available and held
 * @param expiresAt the first instant at which they have ended
 * @param owner under whose number they came
 */
public record LotView(
    long id,
    Points points,
    Points remaining,
    LotState state,
    Instant availableFrom,
    Instant expiresAt,
    SourceRef source,
    String rule,
    MemberId owner) {

  /** Just before the end: its day is the last day of use. */
  public Instant lastMoment() {
    return expiresAt.minusNanos(1);
  }
}
