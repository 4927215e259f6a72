package travel.loyalty.admin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import travel.loyalty.admin.approval.ApprovalController;
import travel.loyalty.admin.audit.AuditController;
import travel.loyalty.admin.award.AwardController;
import travel.loyalty.admin.award.BirthdayController;
import travel.loyalty.admin.benefit.MemberBenefitController;
import travel.loyalty.admin.benefit.ReportController;
import travel.loyalty.admin.benefit.UseController;
import travel.loyalty.admin.benefit.UseListController;
import travel.loyalty.admin.booking.BookingController;
import travel.loyalty.admin.booking.NewBookingController;
import travel.loyalty.admin.campaign.CampaignController;
import travel.loyalty.admin.claim.ClaimController;
import travel.loyalty.admin.claim.ClaimListController;
import travel.loyalty.admin.client.ClientController;
import travel.loyalty.admin.client.KeyController;
import travel.loyalty.admin.design.DesignController;
import travel.loyalty.admin.help.HelpController;
import travel.loyalty.admin.home.HomeController;
import travel.loyalty.admin.imports.ImportListController;
import travel.loyalty.admin.imports.ImportsController;
import travel.loyalty.admin.imports.MappingController;
import travel.loyalty.admin.imports.RollbackController;
import travel.loyalty.admin.job.JobController;
import travel.loyalty.admin.laboratory.LaboratoryController;
import travel.loyalty.admin.laboratory.ReplayController;
import travel.loyalty.admin.mailbox.MailboxController;
import travel.loyalty.admin.member.BlockController;
import travel.loyalty.admin.member.ContactsController;
import travel.loyalty.admin.member.EmployerController;
import travel.loyalty.admin.member.EnrolController;
import travel.loyalty.admin.member.MemberController;
import travel.loyalty.admin.member.MemberFileController;
import travel.loyalty.admin.merge.DuplicateController;
import travel.loyalty.admin.merge.MergeController;
import travel.loyalty.admin.merge.MergeShowController;
import travel.loyalty.admin.points.AdjustController;
import travel.loyalty.admin.points.LedgerCheckController;
import travel.loyalty.admin.programme.DraftController;
import travel.loyalty.admin.programme.PartsController;
import travel.loyalty.admin.programme.ProgrammeController;
import travel.loyalty.admin.redemption.RedemptionController;
import travel.loyalty.admin.redemption.RedemptionListController;
import travel.loyalty.admin.referral.ReferralController;
import travel.loyalty.admin.referral.ReferralListController;
import travel.loyalty.admin.reward.NewRewardController;
import travel.loyalty.admin.reward.RewardController;
import travel.loyalty.admin.reward.RewardListController;
import travel.loyalty.admin.signin.AccountController;
import travel.loyalty.admin.signin.OwnPasswordController;
import travel.loyalty.admin.signin.SecondFactorController;
import travel.loyalty.admin.signin.SignInController;
import travel.loyalty.admin.staff.LimitsController;
import travel.loyalty.admin.staff.StaffActionsController;
import travel.loyalty.admin.staff.StaffController;
import travel.loyalty.admin.tier.TierController;
import travel.loyalty.admin.tier.TierListController;
import travel.loyalty.admin.webhook.DeliveryController;
import travel.loyalty.admin.webhook.WebhookActionsController;
import travel.loyalty.admin.webhook.WebhookController;
import travel.loyalty.admin.worksheet.AwardPartController;
import travel.loyalty.admin.worksheet.BenefitPartController;
import travel.loyalty.admin.worksheet.EarningController;
import travel.loyalty.admin.worksheet.GeneralController;
import travel.loyalty.admin.worksheet.LadderController;
import travel.loyalty.admin.worksheet.LevelController;
import travel.loyalty.admin.worksheet.OffsetController;
import travel.loyalty.admin.worksheet.SeasonController;
import travel.loyalty.admin.worksheet.TierPartController;
import travel.loyalty.admin.worksheet.WorksheetController;
import travel.loyalty.portal.PortalErrors;
import travel.loyalty.portal.PortalPages;

/** The pages of the staff portal. Named one by one, since servers scan differently. */
@ApplicationPath("/")
public class AdminApplication extends Application {

  /** The resource classes, which a test compares with the route table. */
  static final Set<Class<?>> CONTROLLERS =
      Set.of(
          AccountController.class,
          AdjustController.class,
          ApprovalController.class,
          AuditController.class,
          AwardController.class,
          AwardPartController.class,
          BenefitPartController.class,
          BirthdayController.class,
          BlockController.class,
          BookingController.class,
          CampaignController.class,
          ClaimController.class,
          ClaimListController.class,
          ClientController.class,
          ContactsController.class,
          DeliveryController.class,
          DesignController.class,
          DraftController.class,
          DuplicateController.class,
          EarningController.class,
          EmployerController.class,
          EnrolController.class,
          GeneralController.class,
          HelpController.class,
          HomeController.class,
          ImportListController.class,
          ImportsController.class,
          JobController.class,
          KeyController.class,
          LadderController.class,
          LaboratoryController.class,
          LedgerCheckController.class,
          LevelController.class,
          LimitsController.class,
          MailboxController.class,
          MappingController.class,
          MemberBenefitController.class,
          MemberController.class,
          MemberFileController.class,
          MergeController.class,
          MergeShowController.class,
          NewBookingController.class,
          NewRewardController.class,
          OffsetController.class,
          OwnPasswordController.class,
          PartsController.class,
          ProgrammeController.class,
          RedemptionController.class,
          RedemptionListController.class,
          ReferralController.class,
          ReferralListController.class,
          ReportController.class,
          ReplayController.class,
          RewardController.class,
          RewardListController.class,
          RollbackController.class,
          SeasonController.class,
          SecondFactorController.class,
          SignInController.class,
          StaffActionsController.class,
          StaffController.class,
          TierController.class,
          TierListController.class,
          TierPartController.class,
          UseController.class,
          UseListController.class,
          WebhookActionsController.class,
          WebhookController.class,
          WorksheetController.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(CONTROLLERS);
    classes.add(PortalErrors.class);
    classes.add(PortalPages.class);
    return classes;
  }
}
