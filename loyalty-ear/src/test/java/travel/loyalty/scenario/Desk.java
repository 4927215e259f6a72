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
import travel.loyalty.programme.ProgrammeService;
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
