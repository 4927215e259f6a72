package travel.loyalty.offset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.Bookings;
import travel.loyalty.booking.facts.MemberFacts;
import travel.loyalty.member.MemberRef;
import travel.loyalty.programme.Criterion;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.MemberId;
import travel.loyalty.tier.MemberTiers;

/** Looks up what caps ask about a member; what they do not ask costs no statement. */
@ApplicationScoped
public class CapFacts {

  /** Of an order that is no booking yet. */
  static final long NO_BOOKING = 0;

  private MemberTiers tiers;
  private Bookings bookings;

  /** For the container's proxy. */
  protected CapFacts() {}

  @Inject
  public CapFacts(MemberTiers tiers, Bookings bookings) {
    this.tiers = tiers;
    this.bookings = bookings;
  }

  /** How much of an order of a member points may pay at a moment. */
  OrderCaps caps(OffsetOrder order, MemberRef member, Instant at, Programme programme) {
    return caps(order, member, at, programme, NO_BOOKING);
  }

  /**
   * The same for a booking that is known.
   *
   * @param booking its id
   */
  OrderCaps caps(
      OffsetOrder order, MemberRef member, Instant at, Programme programme, long booking) {
    boolean first = programme.offset().asksFirst() && !bookings.hasOtherPaid(member.id(), booking);
    MemberFacts facts =
        new MemberFacts(
            Optional.of(member.memberClass().name()),
            level(member, LocalDate.ofInstant(at, programme.zone()), programme),
            Set.of(),
            first);
    return OrderCaps.of(order, at, facts, programme);
  }

  private String level(MemberRef member, LocalDate day, Programme programme) {
    List<MemberId> asked =
        programme.offset().asks(Criterion.TIERS) ? List.of(member.person()) : List.of();
    return tiers
        .historyOf(asked)
        .levelOn(day, member.person(), member.memberClass().name(), programme.tiers());
  }
}
