package travel.loyalty.points;

import java.time.Instant;
import java.util.List;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * Points that another feature sets aside until it knows what becomes of them. They come back by
 * themselves when nobody decided in time.
 *
 * @param id of the hold
 * @param reference by which the feature knows it, 1 to 100 characters
 */
public record Aside(MemberId member, long id, Points points, String owner, String reference) {

  /** Sets them aside, first expired first, and never more than are available. */
  public Posting taken(Instant now, Instant until) {
    return new Authorise(
        new HoldTerms(member, id, points, HoldPurpose.OTHER, reference, owner, now, until),
        List.of());
  }

  /** Gives them back to their lots. */
  public Posting givenBack() {
    return new Release(List.of(member), id);
  }
}
