package travel.loyalty.points;

import java.time.Instant;
import java.util.List;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * A hold for a feature that spends it.
 *
 * @param accounts all whose points it holds, the member's first
 * @param owner the client that authorised it
 */
public record HeldPoints(
    long id,
    List<MemberId> accounts,
    HoldPurpose purpose,
    HoldState state,
    Points points,
    String owner,
    Instant authorisedAt,
    Instant expiresAt) {

  public HeldPoints {
    accounts = List.copyOf(accounts);
  }

  static HeldPoints of(Hold hold, List<MemberId> accounts) {
    HoldTerms terms = hold.terms();
    return new HeldPoints(
        terms.id(),
        accounts,
        terms.purpose(),
        hold.state(),
        terms.points(),
        terms.owner(),
        terms.authorisedAt(),
        terms.expiresAt());
  }

  public MemberId member() {
    return accounts.get(0);
  }

  /** Whether it can still be spent, also before the job has given back what timed out. */
  public boolean isOpenAt(Instant now) {
    return state == HoldState.AUTHORISED && expiresAt.isAfter(now);
  }

  /** Where it stands, also before the job has given back what timed out. */
  public HoldState stateAt(Instant now) {
    return state == HoldState.AUTHORISED && !isOpenAt(now) ? HoldState.EXPIRED : state;
  }

  /** What spends all of it. */
  public Posting capture() {
    return new Capture(accounts, id, points);
  }

  /** What gives all of it back. */
  public Posting release() {
    return new Release(accounts, id);
  }
}
