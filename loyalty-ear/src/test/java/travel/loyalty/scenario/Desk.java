package travel.loyalty.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import travel.loyalty.activity.referral.ReferralService;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.earning.BookingReceipt;
import travel.loyalty.earning.EarningService;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberService;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.MergeView;
import travel.loyalty.merge.MergeService;
import travel.loyalty.offset.OffsetOrder;
import travel.loyalty.offset.OffsetQuote;
import travel.loyalty.offset.OffsetService;
import travel.loyalty.points.HoldRequest;
import travel.loyalty.points.HoldService;
import travel.loyalty.points.HoldView;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.redemption.transfer.TransferRequest;
import travel.loyalty.redemption.transfer.TransferService;
import travel.loyalty.redemption.transfer.TransferView;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Retry;

/** The agency: its staff enrol and publish, its till sends bookings. */
@ApplicationScoped
class Desk {

  private static final Actor ADMIN = Actor.staff("admin");
  private static final Actor TILL = Actor.client("till");

  @Inject private MemberService members;
  @Inject private EarningService earning;
  @Inject private ProgrammeService programmes;
  @Inject private ReferralService referrals;
  @Inject private MergeService merges;
  @Inject private OffsetService offsets;
  @Inject private HoldService holds;
  @Inject private TransferService transfers;

  MemberView enrol(String name) {
    return members.enrol(Enrolment.of(name, "INDIVIDUAL").build(), ADMIN).member();
  }

  MemberView enrol(String name, String birthDate) {
    return members
        .enrol(Enrolment.of(name, "INDIVIDUAL").birthDate(birthDate).build(), ADMIN)
        .member();
  }

  MemberView enrol(Enrolment enrolment) {
    return members.enrol(enrolment, ADMIN).member();
  }

  BookingReceipt record(BookingRevision revision) {
    return Retry.run(() -> earning.record(revision, TILL));
  }

  OffsetQuote quote(MemberId member, OffsetOrder order) {
    return offsets.quote(member, order);
  }

  HoldView hold(HoldRequest request, OffsetOrder order) {
    return Retry.run(() -> offsets.authorise(request, order, TILL));
  }

  HoldView capture(HoldView held, Points points) {
    return Retry.run(() -> holds.capture(held.id(), points, TILL));
  }

  HoldView find(HoldView held) {
    return holds.find(held.id(), TILL);
  }

  TransferView transfer(MemberId from, TransferRequest request) {
    return Retry.run(() -> transfers.order(from, request, TILL));
  }

  void letCount(MemberId friend) {
    referrals.decide(friend, ReferralService.Verdict.COUNTS, "Nothing wrong", ADMIN);
  }

  MergeView merge(MemberNumber survivor, MemberNumber merged) {
    Points limit = Points.of("1000.00");
    return Retry.run(() -> merges.merge(survivor, merged, "Joined twice", limit, ADMIN));
  }

  void part(MergeView merge) {
    Retry.run(() -> merges.undo(merge.id(), "Two sisters", ADMIN));
  }

  void publish(String programme) {
    programmes.publish(programme, ADMIN);
  }
}
