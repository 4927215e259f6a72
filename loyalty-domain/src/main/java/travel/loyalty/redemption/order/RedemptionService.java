package travel.loyalty.redemption.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.household.Guardians;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.points.Spend;
import travel.loyalty.redemption.reward.Catalogue;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/**
 * The door of orders for members, also by another system or at the desk: what they may have, what
 * it does to their points, and the order.
 *
 * <p>Locks are taken in one order, so that nobody waits in a circle: the member, the account, and
 * last the reward, which many want at once.
 */
@Stateless
public class RedemptionService {

  @Inject private Members members;
  @Inject private Guardians guardians;
  @Inject private PointsService points;
  @Inject private Catalogue catalogue;
  @Inject private Offers offers;
  @Inject private Redemptions redemptions;
  @Inject private OrderDesk desk;
  @Inject private BusinessClock clock;
  @Inject private Event<RedemptionConfirmed> confirmed;

  /** For the container. */
  public RedemptionService() {}

  /** For tests outside the container. */
  RedemptionService(
      Members members,
      Guardians guardians,
      PointsService points,
      Catalogue catalogue,
      Offers offers,
      Redemptions redemptions,
      OrderDesk desk,
      BusinessClock clock,
      Event<RedemptionConfirmed> confirmed) {
    this.members = members;
    this.guardians = guardians;
    this.points = points;
    this.catalogue = catalogue;
    this.offers = offers;
    this.redemptions = redemptions;
    this.desk = desk;
    this.clock = clock;
    this.confirmed = confirmed;
  }

  /** What members may have, as far as they see it. */
  @RolesAllowed({"MEMBER", "API"})
  public PageOf<Offer> offers(MemberId member, OfferSearch search, PageRequest page) {
    return offers.page(members.person(member), search, page);
  }

  /**
   * One reward as a member may have it now.
   *
   * @throws NotFound if there is none, or it is a draft
   */
  @RolesAllowed({"MEMBER", "API"})
  public Offer offer(MemberId member, String code) {
    return offers.offer(members.person(member), code);
  }

  /** What there is for anybody, at the price of those without a level, the newest first. */
  @RolesAllowed("API")
  public PageOf<Offer> offersToAnybody(PageRequest page) {
    return offers.toAnybody(page);
  }

  /**
   * One of them.
   *
   * @throws NotFound if there is none, or it is a draft
   */
  @RolesAllowed("API")
  public Offer offerToAnybody(String code) {
    return offers.toAnybody(code);
  }

  /**
   * What an order would do.
   *
   * @throws Refused {@code validation} of {@code /quantity}
   * @throws NotFound if there is no such reward, or it is a draft
   */
  @RolesAllowed({"MEMBER", "API"})
  public Quote quote(MemberId member, String code, int quantity) {
    RedeemCheck.quantity(quantity).require();
    Offer offer = offers.offer(members.person(member), code);
    Points price = offer.points(quantity);
    Points before = points.balance(member).available();
    return new Quote(
        offer, quantity, price, before, before.minus(price), points.wouldPay(member, price));
  }

  /**
   * Orders a reward: the points are spent, first expired first, and the pieces leave the stock, or
   * neither happens. A form that was sent before gets the order that it made then.
   *
   * @throws Refused {@code validation} by field; {@code insufficient-points}, {@code lot-expired}
   *     or {@code out-of-stock}; {@code state-conflict} with the {@code reason} {@code
   *     member-suspended}, {@code guardian-needed}, {@code price-changed} or that of the hindrance
   */
  @RolesAllowed({"MEMBER", "API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public Redemption redeem(RedeemRequest request, Actor by) {
    RedeemCheck.of(request).require();
    MemberId person = members.person(request.member());
    // The member's row is the mutex: whoever comes second counts what the first had.
    members.lock(List.of(person));
    Optional<Redemption> before = redemptions.find(by, request.token());
    if (before.isPresent()) {
      return before.get();
    }
    Shopping shopping = offers.shopping(person);
    Offer offer = offers.offer(shopping, reward(request.reward()));
    refuseHindered(offer, request, person);
    return confirm(request, offer, shopping.shopper(), by);
  }

  private Reward reward(String code) {
    return catalogue.find(code).orElseThrow(() -> Refused.invalid("/reward", "unknown"));
  }

  private void refuseHindered(Offer offer, RedeemRequest request, MemberId person) {
    if (members.ref(person).filter(MemberRef::isSuspended).isPresent()) {
      throw new Refused("state-conflict", Map.of("reason", "member-suspended"));
    }
    RedeemCheck.refuseHindered(offer, request);
    if (offer.reward().details().kind() == RewardKind.DONATION) {
      guardians.refuseChild(person);
    }
  }

  private Redemption confirm(RedeemRequest request, Offer offer, Shopper shopper, Actor by) {
    long id = Ids.next();
    Reward reward = offer.reward();
    Points price = offer.points(request.quantity());
    pay(request.member(), id, reward, price, by);
    if (!catalogue.take(reward, request.quantity())) {
      throw new Refused("out-of-stock");
    }
    redemptions.add(
        new Redemptions.Entry(
            id, request, reward, price, shopper.level(), shopper.today(), clock.now()),
        by);
    desk.note(
        by,
        "confirmed",
        id,
        Map.of(
            "reward", reward.code(), "quantity", request.quantity(), "points", price.toString()));
    Redemption redemption = desk.find(id);
    confirmed.fire(new RedemptionConfirmed(redemption));
    return redemption;
  }

  private void pay(MemberId member, long id, Reward reward, Points price, Actor by) {
    Spend spend = new Spend(member, price, OrderDesk.source(id), Explanation.given(price));
    boolean isDonation = reward.details().kind() == RewardKind.DONATION;
    points.spend(isDonation ? spend.donated() : spend, by);
  }

  /**
   * Takes back what a member ordered and does not want any more. One that was cancelled before
   * stays so.
   *
   * @throws Refused {@code state-conflict} if it is too late, or it was a donation
   * @throws NotFound if the member has no such order
   */
  @RolesAllowed("MEMBER")
  public Redemption cancelOwn(long id, MemberId member, Actor by) {
    own(id, member);
    Redemption redemption = desk.lock(id);
    if (redemption.state() == RedemptionState.CANCELLED) {
      return redemption;
    }
    if (!redemption.isCancellable()) {
      throw OrderDesk.conflict(redemption);
    }
    return desk.takeBack(redemption, Fault.MEMBER, "", by);
  }

  /**
   * One order of a member, under any number.
   *
   * @throws NotFound if the member has none
   */
  @RolesAllowed("MEMBER")
  public Redemption own(long id, MemberId member) {
    return redemptions
        .find(id)
        .filter(found -> found.member().person().equals(members.person(member)))
        .orElseThrow(() -> new NotFound("redemption"));
  }

  /**
   * What an order of a member came through, the first step first.
   *
   * @throws NotFound if the member has no such order
   */
  @RolesAllowed("MEMBER")
  public List<RedemptionStep> steps(long id, MemberId member) {
    return redemptions.steps(own(id, member).id());
  }

  /** What a member ordered, under any number, the latest first. */
  @RolesAllowed({"MEMBER", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public PageOf<Redemption> of(MemberId member, Optional<RedemptionState> state, PageRequest page) {
    return redemptions.page(RedemptionSearch.of(members.person(member), state), page);
  }
}
