package travel.loyalty.offset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.HeldPoints;
import travel.loyalty.points.HoldState;
import travel.loyalty.points.Holds;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/**
 * Points that pay for bookings, for the feature that takes bookings in, in its transaction. A
 * booking that names no hold costs nothing here.
 */
@ApplicationScoped
public class Offsets {

  private OffsetRows rows;
  private CapFacts facts;
  private Holds holds;
  private Members members;
  private PointsService points;

  /** For the container's proxy. */
  protected Offsets() {}

  @Inject
  public Offsets(
      OffsetRows rows, CapFacts facts, Holds holds, Members members, PointsService points) {
    this.rows = rows;
    this.facts = facts;
    this.holds = holds;
    this.members = members;
    this.points = points;
  }

  /**
   * Bookings that come in together; those that exist are locked.
   *
   * @param owners whose bookings they are
   */
  public record Coming(
      List<BookingRevision> bookings,
      Map<BookingKey, StoredBooking> stored,
      Map<BookingKey, MemberRef> owners,
      ProgrammeTimeline timeline,
      Actor actor,
      Instant now) {

    private Set<Long> holds() {
      Set<Long> ids = new HashSet<>();
      for (BookingRevision booking : bookings) {
        OffsetHold.id(booking).ifPresent(ids::add);
        known(booking).flatMap(StoredBooking::hold).ifPresent(ids::add);
      }
      return ids;
    }

    private Optional<StoredBooking> known(BookingRevision booking) {
      return Optional.ofNullable(stored.get(booking.key()));
    }

    private List<Long> withHolds() {
      return stored.values().stream()
          .filter(booking -> booking.hold().isPresent())
          .map(StoredBooking::id)
          .toList();
    }
  }

  /**
   * Reads and locks what points do for bookings.
   *
   * @throws Sql.Busy if the same booking came in at the same moment and its hold was captured by it
   */
  public OffsetRound read(Coming coming) {
    Set<Long> ids = coming.holds();
    if (ids.isEmpty()) {
      return OffsetRound.NONE;
    }
    Map<Long, PaidLines> paid = rows.of(coming.withHolds());
    Map<Long, HeldPoints> held = locked(ids, coming.owners().values());
    refuseTwins(coming, held, paid);
    Map<MemberId, MemberRef> owners =
        members.refs(held.values().stream().map(HeldPoints::member).distinct().toList());
    return new OffsetRound(held, owners, paid, caps(coming, held), coming.actor(), coming.now());
  }

  // All accounts at once, as the postings will lock them: two who spend one hold wait here.
  private Map<Long, HeldPoints> locked(Set<Long> ids, Collection<MemberRef> owners) {
    Set<MemberId> accounts = new HashSet<>();
    holds.find(ids).values().forEach(hold -> accounts.addAll(hold.accounts()));
    owners.forEach(owner -> accounts.add(owner.id()));
    points.hold(accounts);
    return holds.find(ids);
  }

  private void refuseTwins(Coming coming, Map<Long, HeldPoints> held, Map<Long, PaidLines> paid) {
    for (BookingRevision booking : coming.bookings()) {
      boolean isPaid = coming.known(booking).filter(b -> paid.containsKey(b.id())).isPresent();
      OffsetHold.id(booking)
          .map(held::get)
          .filter(hold -> !isPaid && hold.state() == HoldState.CAPTURED)
          .flatMap(hold -> rows.paidBy(hold.id()))
          .filter(booking.key()::equals)
          .ifPresent(
              twin -> {
                throw new Sql.Busy(new IllegalStateException("Booking " + twin + " came in twice"));
              });
    }
  }

  private Map<BookingKey, OrderCaps> caps(Coming coming, Map<Long, HeldPoints> held) {
    Map<BookingKey, OrderCaps> caps = new HashMap<>();
    for (BookingRevision booking : coming.bookings()) {
      MemberRef owner = coming.owners().get(booking.key());
      Optional<HeldPoints> hold = OffsetHold.id(booking).map(held::get);
      if (owner != null && hold.isPresent()) {
        caps.put(booking.key(), caps(coming, booking, owner, hold.get().authorisedAt()));
      }
    }
    return caps;
  }

  // By what counted when the points were held: so much was promised then.
  private OrderCaps caps(Coming coming, BookingRevision booking, MemberRef owner, Instant heldAt) {
    return facts.caps(
        OffsetOrder.of(booking),
        owner,
        heldAt,
        coming.timeline().inForceAt(heldAt),
        coming.known(booking).map(StoredBooking::id).orElse(CapFacts.NO_BOOKING));
  }

  /** Keeps what plans changed, by booking; the bookings are written already. */
  public void save(Map<Long, OffsetPlan> plans) {
    Map<Long, OffsetPlan> any = new HashMap<>(plans);
    any.values().removeIf(plan -> plan.paid().isNone());
    if (!any.isEmpty()) {
      rows.save(any);
    }
  }

  /** By booking, what points paid; those that they paid nothing of are not in it. */
  public Map<Long, PaidLines> paid(Collection<Long> bookings) {
    return rows.of(bookings);
  }
}
