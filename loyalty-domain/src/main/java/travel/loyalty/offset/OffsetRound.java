package travel.loyalty.offset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingLine.RefundedBy;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingSource;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.member.MemberRef;
import travel.loyalty.points.HeldPoints;
import travel.loyalty.points.HoldPurpose;
import travel.loyalty.points.Holds;
import travel.loyalty.points.PartReversal;
import travel.loyalty.points.Posting;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/**
 * What was read of the points that pay for a number of bookings that come in together: their holds,
 * locked, and what points paid before.
 */
public final class OffsetRound {

  /** Of bookings that points pay nothing of. */
  public static final OffsetRound NONE =
      new OffsetRound(Map.of(), Map.of(), Map.of(), Map.of(), Actor.system("none"), Instant.EPOCH);

  private final Map<Long, HeldPoints> holds;
  private final Map<MemberId, MemberRef> owners;
  private final Map<Long, PaidLines> paid;
  private final Map<BookingKey, OrderCaps> caps;
  private final Actor actor;
  private final Instant now;

  /**
   * @param holds that are named, or were before, by their ids
   * @param owners whose points are held
   * @param paid by booking
   * @param caps of the bookings that name a hold
   * @param actor who sends the bookings
   */
  OffsetRound(
      Map<Long, HeldPoints> holds,
      Map<MemberId, MemberRef> owners,
      Map<Long, PaidLines> paid,
      Map<BookingKey, OrderCaps> caps,
      Actor actor,
      Instant now) {
    this.holds = holds;
    this.owners = owners;
    this.paid = paid;
    this.caps = caps;
    this.actor = actor;
    this.now = now;
  }

  PaidLines before(Optional<StoredBooking> stored) {
    return stored.map(past -> paid.getOrDefault(past.id(), PaidLines.NONE)).orElse(PaidLines.NONE);
  }

  Optional<HeldPoints> named(BookingRevision booking) {
    return OffsetHold.id(booking).map(holds::get);
  }

  /** Why points cannot pay as a revision says. */
  public Optional<Refused> refusal(
      BookingRevision booking, Optional<MemberRef> member, Optional<StoredBooking> stored) {
    PaidLines before = before(stored);
    if (!before.isNone()) {
      return new PaidCheck(before, booking).refusal();
    }
    if (booking.hold().isEmpty()) {
      return Optional.empty();
    }
    return named(booking)
        .filter(held -> isFor(held, stored))
        .map(
            held ->
                new HoldCheck(booking, member, now)
                    .refusal(held, owners.get(held.member()), caps.get(booking.key())))
        .orElseGet(() -> Optional.of(HoldCheck.unknown()));
  }

  // Another client's hold does not exist, unless the booking's own client named it before.
  private boolean isFor(HeldPoints held, Optional<StoredBooking> stored) {
    boolean known = stored.flatMap(StoredBooking::hold).filter(id -> id == held.id()).isPresent();
    return held.purpose() == HoldPurpose.OFFSET && (known || held.owner().equals(actor.name()));
  }

  /** What a revision that was not refused does with points. */
  public OffsetPlan plan(BookingRevision booking, Optional<StoredBooking> stored) {
    PaidLines before = before(stored);
    if (!before.isNone()) {
      return back(booking, before, refunded(booking, before, stored.orElseThrow()), List.of());
    }
    Optional<HeldPoints> held = named(booking);
    if (held.isPresent() && booking.status().earns()) {
      return captured(booking, held.get());
    }
    Optional<HeldPoints> last = held.or(() -> stored.flatMap(StoredBooking::hold).map(holds::get));
    List<Posting> release =
        last
            .filter(hold -> booking.status() == BookingStatus.CANCELLED)
            .filter(hold -> hold.isOpenAt(now))
            .map(HeldPoints::release)
            .stream()
            .toList();
    return new OffsetPlan(PaidLines.NONE, PaidLines.NONE, release);
  }

  private static PaidLines refunded(
      BookingRevision booking, PaidLines before, StoredBooking stored) {
    List<PaidLine> lines = new ArrayList<>();
    for (PaidLine line : before.lines()) {
      BookingLine now = line(booking, line);
      lines.add(PaidLines.grew(now, stored) ? line.after(now) : line);
    }
    return new PaidLines(lines);
  }

  private static BookingLine line(BookingRevision booking, PaidLine paid) {
    return booking.lines().stream()
        .filter(line -> line.line().equals(paid.line()))
        .findFirst()
        .orElseThrow();
  }

  private OffsetPlan captured(BookingRevision booking, HeldPoints held) {
    OrderCaps limits = caps.get(booking.key());
    Map<String, Points> shares = Spread.of(held.points(), limits.lines());
    List<PaidLine> lines = new ArrayList<>();
    List<PaidLine> after = new ArrayList<>();
    Money nothing = Money.zero(limits.programme().currency());
    shares.forEach(
        (line, points) -> {
          Money worth = limits.programme().worth(points);
          PaidLine paid =
              new PaidLine(
                  line, held.id(), booking.revision(), points, worth, Points.ZERO, nothing);
          lines.add(paid);
          after.add(paid.after(line(booking, paid)));
        });
    OffsetPlan back =
        back(booking, new PaidLines(lines), new PaidLines(after), List.of(held.capture()));
    return new OffsetPlan(PaidLines.NONE, back.paid(), back.postings());
  }

  /** Points of each line that was refunded go back, one posting a line. */
  private OffsetPlan back(
      BookingRevision booking, PaidLines before, PaidLines after, List<Posting> first) {
    List<Posting> postings = new ArrayList<>(first);
    Points soFar = before.pointsBack();
    for (PaidLine line : after.lines()) {
      Points back = line.pointsBack().minus(before.of(line.line()).orElseThrow().pointsBack());
      if (back.isPositive()) {
        postings.add(
            new PartReversal(
                holds.get(line.hold()).member(),
                Holds.spentBy(line.hold()),
                BookingSource.of(booking, line.line()),
                soFar,
                back,
                fault(line(booking, line))));
        soFar = soFar.plus(back);
      }
    }
    return new OffsetPlan(before, after, postings);
  }

  private static Fault fault(BookingLine line) {
    return line.refundedBy().filter(RefundedBy.AGENCY::equals).isPresent()
        ? Fault.AGENCY
        : Fault.MEMBER;
  }
}
