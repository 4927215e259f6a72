package travel.loyalty.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import travel.loyalty.booking.BookingService;
import travel.loyalty.earning.claim.Claimants;
import travel.loyalty.member.Withdrawals;
import travel.loyalty.points.LedgerTraces;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.tier.benefit.BenefitTraces;

/** Asks every feature that knows members whether anything happened to one since the import. */
@Dependent
class MemberTraces {

  private final Withdrawals withdrawals;
  private final BookingService bookings;
  private final LedgerTraces ledger;
  private final Claimants claimants;
  private final BenefitTraces benefits;

  @Inject
  MemberTraces(
      Withdrawals withdrawals,
      BookingService bookings,
      LedgerTraces ledger,
      Claimants claimants,
      BenefitTraces benefits) {
    this.withdrawals = withdrawals;
    this.bookings = bookings;
    this.ledger = ledger;
    this.claimants = claimants;
    this.benefits = benefits;
  }

  boolean isAnyOf(MemberId member) {
    return !withdrawals.isUntouched(member)
        || ledger.isAnyOf(member)
        || claimants.isOne(member)
        || benefits.isAnyOf(member)
        || !bookings.ofMember(member, PageRequest.first(1)).rows().isEmpty();
  }
}
