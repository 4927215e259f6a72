package travel.loyalty.earning;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.Sql;

/** The door for bookings: what comes in by API, page or import becomes points here. */
@Stateless
public class EarningService {

  public static final int BATCH_MAX = 1_000;

  @Inject private BookingIntake intake;
  @Inject private IntakeTransaction transaction;
  @Inject private EarningQuotes quotes;
  @Inject private ProgrammeReplay replay;
  @Inject private StandingBookings standing;
  @Inject private BackdatedVersions backdated;
  @Inject private BackdatingNow backwards;

  /** For the container. */
  public EarningService() {}

  EarningService(
      BookingIntake intake,
      IntakeTransaction transaction,
      EarningQuotes quotes,
      ProgrammeReplay replay) {
    this.intake = intake;
    this.transaction = transaction;
    this.quotes = quotes;
    this.replay = replay;
  }

  /**
   * Accepts a booking as it now stands and posts what that changes. Where it ends in {@link
   * Sql.Busy} the caller repeats its whole transaction.
   *
   * @return the same receipt if this very revision was accepted before
   * @throws Refused {@code validation} with pointers into the booking; {@code revision-conflict} if
   *     the revision was accepted with another content; {@code stale-revision} if a newer one was
   * @throws NotFound if another client owns the source
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public BookingReceipt record(BookingRevision revision, Actor actor) {
    return accepted(intake.takeIn(List.of(revision), actor).get(0));
  }

  static BookingReceipt accepted(BatchResult result) {
    return result
        .receipt()
        .orElseThrow(
            () -> {
              Refused why = result.refused().orElseThrow();
              return why.code().equals("not-found") ? new NotFound("booking") : why;
            });
  }

  /**
   * Accepts many bookings, at most 1,000, in one transaction of its own; where that clashes with
   * another, one by one. A bad one stops no other; one that stays busy is refused as {@code
   * unavailable}.
   *
   * @return what became of each, in the order given
   * @throws Refused {@code validation} of {@code /bookings} if there are too many or none
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<BatchResult> recordAll(List<BookingRevision> revisions, Actor actor) {
    if (revisions.isEmpty()) {
      throw Refused.invalid("/bookings", "empty");
    }
    if (revisions.size() > BATCH_MAX) {
      throw Refused.invalid("/bookings", "too-many", Map.of("most", BATCH_MAX));
    }
    try {
      return transaction.takeIn(revisions, actor);
    } catch (Sql.Clash e) {
      return oneByOne(revisions, actor);
    }
  }

  private List<BatchResult> oneByOne(List<BookingRevision> revisions, Actor actor) {
    List<BatchResult> results = new ArrayList<>();
    for (BookingRevision revision : revisions) {
      results.addAll(alone(revision, actor));
    }
    return results;
  }

  // Those before it are committed: one that stays busy is told, and takes nobody's answer away.
  private List<BatchResult> alone(BookingRevision revision, Actor actor) {
    try {
      return Retry.run(() -> transaction.takeIn(List.of(revision), actor));
    } catch (Sql.Clash e) {
      return List.of(BatchResult.refused(revision.key(), new Refused("unavailable")));
    }
  }

  /**
   * Accepts many bookings in the caller's transaction, for a job that runs as the system, such as
   * an import: it asks for no role.
   *
   * @throws Sql.Busy where another transaction was in the way; the caller repeats its own
   */
  @PermitAll
  public List<BatchResult> recordImported(List<BookingRevision> revisions, Actor actor) {
    return intake.takeIn(revisions, actor);
  }

  /** A booking as it stands with its ledger entries; empty where another client owns the source. */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public Optional<BookingReceipt> find(BookingKey key, Actor actor) {
    return standing.find(key, actor);
  }

  /**
   * Tells what a booking would earn, without recording it; without a member by the lowest tier. One
   * that is not paid yet is quoted as if it were paid now.
   *
   * @throws Refused {@code validation} with pointers into the booking
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public EarningQuote quote(BookingRevision revision) {
    return quotes.quote(revision);
  }

  /** Whether the effect of a programme is told at once: up to 10,000 bookings. */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public boolean isEffectAtOnce(Programme proposed) {
    return replay.isSmall(proposed);
  }

  /**
   * Replays the recorded bookings by another programme, and records nothing.
   *
   * @param proposed as {@code ProgrammeService.check} returned it
   * @throws Refused {@code earning.too-many-bookings} above 10,000
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public ProgrammeEffect effectOf(Programme proposed) {
    return replay.effectOf(proposed);
  }

  /**
   * Applies what was just published and counts backwards, so that who published it sees what came
   * of it at once; where that is much, it is left to the job.
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void applyBackwards(int version) {
    backwards.applyIfFew(version);
  }

  /** How far a version that reaches back was applied; empty where none of it was. */
  @PermitAll
  public Optional<BackdatedVersion> backdated(int version) {
    return backdated.find(version);
  }
}
