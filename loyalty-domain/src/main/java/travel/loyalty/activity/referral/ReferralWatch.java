package travel.loyalty.activity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.booking.BookingsRecorded;
import travel.loyalty.member.MemberEnrolled;
import travel.loyalty.member.Members;
import travel.loyalty.member.MembersMerged;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;

/** Notes what happens to friends, in the transaction in which it happens. */
@ApplicationScoped
class ReferralWatch {

  private ReferralStore referrals;
  private Suspicions suspicions;
  private Members members;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected ReferralWatch() {}

  @Inject
  ReferralWatch(
      ReferralStore referrals, Suspicions suspicions, Members members, BusinessClock clock) {
    this.referrals = referrals;
    this.suspicions = suspicions;
    this.members = members;
    this.clock = clock;
  }

  void on(@Observes MemberEnrolled event) {
    event.referredBy().ifPresent(referrer -> add(event, referrer));
  }

  // Whoever recommended him sees at once that staff must look.
  private void add(MemberEnrolled event, MemberId referrer) {
    Referral referral = Referral.fresh(event.member(), referrer, event.at());
    referrals.add(referral);
    suspicions.of(referral, List.of()).ifPresent(why -> referrals.suspect(referral.friend(), why));
  }

  // What he counted for already stands until staff have decided.
  void on(@Observes MembersMerged event) {
    suspicions.knownBefore(members.numbersOf(event.survivor())).stream()
        .flatMap(number -> referrals.lock(number).stream())
        .filter(referral -> referral.review() == Review.NONE)
        .forEach(referral -> referrals.suspect(referral.friend(), Suspicion.ALREADY_MEMBER));
  }

  void on(@Observes BookingsRecorded event) {
    referrals.lookAt(event.members(), clock.now());
  }
}
