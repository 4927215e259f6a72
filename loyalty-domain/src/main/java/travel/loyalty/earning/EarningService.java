package travel.loyalty.earning;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.Actor;

/** The door for bookings: what comes in by API, page or import becomes points here. */
@Stateless
public class EarningService {

  /**
   * Accepts a booking as it now stands and posts what that changes.
   *
   * @return the same receipt if this very revision was accepted before
   * @throws travel.loyalty.shared.Refused {@code validation} with pointers into the booking; {@code
   *     revision-conflict} if the revision was accepted with another content; {@code
   *     stale-revision} if a newer one was
   * @throws travel.loyalty.shared.NotFound if another client owns the booking
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public BookingReceipt record(BookingRevision revision, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /**
   * Accepts many bookings, at most 1,000, in one transaction: a bad one stops no other.
   *
   * @return what became of each, in the order given
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public List<BatchResult> recordAll(List<BookingRevision> revisions, Actor actor) {
    return recordImported(revisions, actor);
  }

  /** The same for a job that runs as the system, such as an import: it asks for no role. */
  @PermitAll
  public List<BatchResult> recordImported(List<BookingRevision> revisions, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /**
   * Tells what a booking would earn, without recording it; without a member by the lowest tier.
   *
   * @throws travel.loyalty.shared.Refused {@code validation} with pointers into the booking
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public EarningQuote quote(BookingRevision revision) {
    throw new UnsupportedOperationException();
  }

  /**
   * Replays the recorded bookings by another programme, and records nothing.
   *
   * @param proposed as {@code ProgrammeService.check} returned it
   * @throws travel.loyalty.shared.Refused {@code earning.too-many-bookings} above 10,000
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public ProgrammeEffect effectOf(Programme proposed) {
    throw new UnsupportedOperationException();
  }
}
