package travel.loyalty.activity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import travel.loyalty.booking.BookingsRecorded;
import travel.loyalty.member.MemberEnrolled;
import travel.loyalty.shared.BusinessClock;

/** Notes what happens to friends, in the transaction in which it happens. */
@ApplicationScoped
class ReferralWatch {

  private ReferralStore referrals;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected ReferralWatch() {}

  @Inject
  ReferralWatch(ReferralStore referrals, BusinessClock clock) {
    this.referrals = referrals;
    this.clock = clock;
  }

  void on(@Observes MemberEnrolled event) {
    event.referredBy().ifPresent(referrer -> referrals.add(event.member(), referrer, event.at()));
  }

  void on(@Observes BookingsRecorded event) {
    referrals.lookAt(event.members(), clock.now());
  }
}
