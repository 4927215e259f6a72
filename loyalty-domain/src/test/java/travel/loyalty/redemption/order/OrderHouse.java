package travel.loyalty.redemption.order;

import java.util.List;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.audit.AuditService;
import travel.loyalty.household.Guardians;
import travel.loyalty.member.Members;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.redemption.reward.Catalogue;
import travel.loyalty.redemption.reward.RewardService;
import travel.loyalty.redemption.reward.Rewards;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.WallClock;
import travel.loyalty.tier.TierHouse;
import travel.loyalty.tier.TierService;

/** The doors of orders without a container, on the test's database. */
final class OrderHouse {

  final TestEvents<RedemptionConfirmed> confirmed = new TestEvents<>();
  final TestEvents<RedemptionTakenBack> takenBack = new TestEvents<>();
  final PointsService points;
  final TierService tiers;
  final RewardService rewards;
  final RedemptionService orders;
  final FulfilmentService fulfilment;

  OrderHouse(TestDatabase database, BusinessClock clock) {
    AuditService audit = new AuditService(database.sql(), clock, new WallClock());
    ProgrammeService programmes = new ProgrammeService(database.sql(), clock, audit, List.of());
    Members members = new Members(database.sql());
    Catalogue catalogue = Rewards.catalogue(database.sql());
    Redemptions redemptions = new Redemptions(database.sql(), members, catalogue);
    points = new PointsService(database.sql(), clock, programmes, new TestEvents<>());
    tiers = new TierHouse(database, clock, programmes).service();
    rewards = new RewardService(database.sql(), programmes, audit, clock);
    OrderDesk desk =
        new OrderDesk(members, points, catalogue, redemptions, audit, clock, takenBack);
    fulfilment = new FulfilmentService(desk, redemptions);
    orders =
        new RedemptionService(
            members,
            new Guardians(database.sql(), programmes, clock),
            points,
            catalogue,
            new Offers(members, points, programmes, tiers, catalogue, redemptions, clock),
            redemptions,
            desk,
            clock,
            confirmed);
  }
}
