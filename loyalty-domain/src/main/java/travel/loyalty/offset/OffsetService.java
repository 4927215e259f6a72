package travel.loyalty.offset;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.booking.BookingCheck;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.HoldRequest;
import travel.loyalty.points.HoldService;
import travel.loyalty.points.HoldView;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** The door of paying by points: what they may pay of an order, and holding them for it. */
@Stateless
public class OffsetService {

  @Inject private CapFacts facts;
  @Inject private OffsetRows rows;
  @Inject private Members members;
  @Inject private ProgrammeService programmes;
  @Inject private PointsService points;
  @Inject private HoldService holds;
  @Inject private BusinessClock clock;

  /** For the container. */
  public OffsetService() {}

  /** For tests outside the container. */
  OffsetService(
      CapFacts facts,
      OffsetRows rows,
      Members members,
      ProgrammeService programmes,
      PointsService points,
      HoldService holds,
      BusinessClock clock) {
    this.facts = facts;
    this.rows = rows;
    this.members = members;
    this.programmes = programmes;
    this.points = points;
    this.holds = holds;
    this.clock = clock;
  }

  /**
   * Tells how much of an order a member's points may pay now, and sets nothing aside.
   *
   * @throws Refused {@code validation} with pointers into the order
   */
  @RolesAllowed({"MEMBER", "API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public OffsetQuote quote(MemberId member, OffsetOrder order) {
    OrderCaps caps = caps(member, order);
    return OffsetQuote.of(caps, order, points.balance(member).available());
  }

  private OrderCaps caps(MemberId member, OffsetOrder order) {
    Instant now = clock.now();
    Programme programme = programmes.inForceAt(now);
    refuseFaults(order, now, programme);
    MemberRef owner = members.ref(member).orElseThrow();
    return facts.caps(order, owner, now, programme);
  }

  private static void refuseFaults(OffsetOrder order, Instant now, Programme programme) {
    List<FieldError> faults = new ArrayList<>(faults(order, now, programme));
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
  }

  private static List<FieldError> faults(OffsetOrder order, Instant now, Programme programme) {
    return BookingCheck.faults(
        order.paidAt(now, programme.zone()), now, programme.currency(), programme.zone());
  }

  /**
   * Sets points aside for an order, first expired first.
   *
   * @throws Refused as {@link HoldService#authorise}; {@code offset-cap-exceeded} with the cap of
   *     each line
   */
  @RolesAllowed({"API", "ADMIN"})
  public HoldView authorise(HoldRequest request, OffsetOrder order, Actor actor) {
    CapCheck.refusal(request.points(), caps(request.member(), order))
        .ifPresent(
            refused -> {
              throw refused;
            });
    return holds.authorise(request, actor);
  }

  /** What points paid of a booking, and what of it came back. */
  @PermitAll
  public PaidLines paid(long booking) {
    return rows.of(List.of(booking)).getOrDefault(booking, PaidLines.NONE);
  }
}
