package travel.loyalty.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.member.Members;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.redemption.reward.Catalogue;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardState;
import travel.loyalty.redemption.reward.ShelfSearch;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.tier.TierService;
import travel.loyalty.tier.TierView;

/** Looks up what one person may have of the catalogue today. */
@ApplicationScoped
class Offers {

  private Members members;
  private PointsService points;
  private ProgrammeService programmes;
  private TierService tiers;
  private Catalogue catalogue;
  private Redemptions redemptions;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected Offers() {}

  @Inject
  Offers(
      Members members,
      PointsService points,
      ProgrammeService programmes,
      TierService tiers,
      Catalogue catalogue,
      Redemptions redemptions,
      BusinessClock clock) {
    this.members = members;
    this.points = points;
    this.programmes = programmes;
    this.tiers = tiers;
    this.catalogue = catalogue;
    this.redemptions = redemptions;
    this.clock = clock;
  }

  /** The facts about a person, for any reward. */
  Shopping shopping(MemberId person) {
    TierView tier = tiers.view(person);
    Shopper shopper =
        new Shopper(
            new Ladder(tier.ladder()),
            tier.level().code(),
            points.balance(person).available(),
            today());
    return new Shopping(shopper, members.numbersOf(person));
  }

  private LocalDate today() {
    return clock.now().atZone(programmes.current().zone()).toLocalDate();
  }

  Offer offer(Shopping shopping, Reward reward) {
    return offers(shopping, List.of(reward)).get(0);
  }

  /**
   * One reward for a person.
   *
   * @throws NotFound if there is none, or it is a draft
   */
  Offer offer(MemberId person, String code) {
    Reward reward = shown(code);
    return offer(shopping(person), reward);
  }

  // Whoever ordered it may look at it also when it is no longer to be had.
  private Reward shown(String code) {
    return catalogue
        .find(code)
        .filter(found -> found.state() != RewardState.DRAFT)
        .orElseThrow(() -> new NotFound("reward"));
  }

  /** The same for somebody who did not say who it is. */
  Offer toAnybody(String code) {
    return Offer.toAnybody(shown(code), today());
  }

  PageOf<Offer> toAnybody(PageRequest page) {
    LocalDate today = today();
    ShelfSearch all =
        new ShelfSearch(
            "", Optional.empty(), Optional.empty(), ShelfSearch.Order.NEWEST, "", today);
    PageOf<Reward> shelf = catalogue.shelf(all, page);
    return new PageOf<>(
        shelf.rows().stream().map(reward -> Offer.toAnybody(reward, today)).toList(), shelf.next());
  }

  PageOf<Offer> page(MemberId person, OfferSearch search, PageRequest page) {
    Shopping shopping = shopping(person);
    Shopper shopper = shopping.shopper();
    boolean isAffordable = search.price() == OfferSearch.Price.AFFORDABLE;
    PageOf<Reward> shelf =
        catalogue.shelf(
            new ShelfSearch(
                search.words(),
                search.kind(),
                Optional.of(shopper.available()).filter(most -> isAffordable),
                search.order(),
                shopper.level(),
                shopper.today()),
            page);
    return new PageOf<>(offers(shopping, shelf.rows()), shelf.next());
  }

  private List<Offer> offers(Shopping shopping, List<Reward> rewards) {
    Shopper shopper = shopping.shopper();
    Map<Long, Integer> had = redemptions.had(shopping.numbers(), rewards, shopper.today());
    return rewards.stream()
        .map(reward -> Offer.of(reward, shopper, had.getOrDefault(reward.id(), 0)))
        .toList();
  }
}
