package travel.loyalty.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import travel.loyalty.portal.PortalErrors;
import travel.loyalty.portal.PortalPages;
import travel.loyalty.web.benefit.BenefitController;
import travel.loyalty.web.claims.ClaimsController;
import travel.loyalty.web.help.HelpController;
import travel.loyalty.web.home.HomeController;
import travel.loyalty.web.household.HouseholdController;
import travel.loyalty.web.household.InviteController;
import travel.loyalty.web.join.JoinController;
import travel.loyalty.web.mailbox.MailboxController;
import travel.loyalty.web.messages.MessagesController;
import travel.loyalty.web.points.OffsetController;
import travel.loyalty.web.points.PointsController;
import travel.loyalty.web.profile.ContactController;
import travel.loyalty.web.profile.ProfileController;
import travel.loyalty.web.redemption.RedemptionController;
import travel.loyalty.web.referral.ReferralController;
import travel.loyalty.web.reward.RewardController;
import travel.loyalty.web.signin.ForgottenController;
import travel.loyalty.web.signin.SignInController;
import travel.loyalty.web.tier.TierController;
import travel.loyalty.web.transfer.GiveController;
import travel.loyalty.web.transfer.TransferController;
import travel.loyalty.web.trips.TripsController;

/** The pages of the member portal. Named one by one, since servers scan differently. */
@ApplicationPath("/")
public class WebApplication extends Application {

  /** The resource classes, which a test compares with the route table. */
  static final Set<Class<?>> CONTROLLERS =
      Set.of(
          BenefitController.class,
          ClaimsController.class,
          ContactController.class,
          ForgottenController.class,
          GiveController.class,
          HelpController.class,
          HomeController.class,
          HouseholdController.class,
          InviteController.class,
          JoinController.class,
          MailboxController.class,
          MessagesController.class,
          OffsetController.class,
          PointsController.class,
          ProfileController.class,
          RedemptionController.class,
          ReferralController.class,
          RewardController.class,
          SignInController.class,
          TierController.class,
          TransferController.class,
          TripsController.class //
          );

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(CONTROLLERS);
    classes.add(PortalErrors.class);
    classes.add(PortalPages.class);
    return classes;
  }
}
