package travel.loyalty.redemption.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;

/** The catalogue for those who order from it, in their transaction; asks for no role. */
@ApplicationScoped
public class Catalogue {

  private RewardReads reads;
  private RewardStore store;

  /** For the container's proxy. */
  protected Catalogue() {}

  @Inject
  public Catalogue(RewardReads reads, RewardStore store) {
    this.reads = reads;
    this.store = store;
  }

  /** What the column {@code reward.search_words} is like where something typed is in it. */
  public static Optional<String> pattern(String typed) {
    return Optional.of(SearchWords.normalised(typed))
        .filter(word -> !word.isEmpty())
        .map(word -> "%" + word + "%");
  }

  public Optional<Reward> find(String code) {
    return reads.find(code);
  }

  /** Rewards by id, in any order; each that was asked for exists. */
  public List<Reward> all(Collection<Long> ids) {
    return reads.byId(ids);
  }

  /** What members see on a day. */
  public PageOf<Reward> shelf(ShelfSearch search, PageRequest page) {
    return reads.shelf(search, page);
  }

  /**
   * Takes pieces out of the stock, in one statement, so that of two who want the last piece one
   * gets it. It holds the reward until the transaction ends, so it comes last.
   *
   * @return whether there were so many, and the reward is still to be had
   */
  public boolean take(Reward reward, int pieces) {
    return store.take(reward.id(), pieces);
  }

  /** Puts pieces back of which an order was taken back before they left. */
  public void putBack(Reward reward, int pieces) {
    store.putBack(reward.id(), pieces);
  }
}
