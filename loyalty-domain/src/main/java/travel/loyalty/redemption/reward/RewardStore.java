package travel.loyalty.redemption.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** Writes rewards: the row, its texts and its prices are one thing. */
@ApplicationScoped
class RewardStore {

  private Sql sql;
  private RewardReads reads;

  /** For the container's proxy. */
  protected RewardStore() {}

  @Inject
  RewardStore(Sql sql, RewardReads reads) {
    this.sql = sql;
    this.reads = reads;
  }

  /**
   * Adds a draft.
   *
   * @throws Sql.DuplicateKey if the code is taken
   */
  void add(Reward reward, Actor by) {
    RewardDetails details = reward.details();
    sql.update(
        "insert into reward (id, code, kind, state, price, min_level, stock, limit_times,"
            + " limit_per, shown_from, shown_until, search_words, version, changed_at, changed_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
        reward.id(),
        reward.code(),
        details.kind(),
        reward.state(),
        details.price(),
        details.minLevel(),
        details.stock(),
        details.limit().map(RewardLimit::times),
        details.limit().map(RewardLimit::per),
        details.shown().from(),
        details.shown().until(),
        SearchWords.of(reward.code(), details.texts().values()),
        reward.changedAt(),
        by);
    addParts(reward);
  }

  /** Writes what a locked reward has become, as the next version. */
  void change(Reward reward, Actor by) {
    RewardDetails details = reward.details();
    sql.update(
        "update reward set kind = ?, price = ?, min_level = ?, stock = ?, limit_times = ?,"
            + " limit_per = ?, shown_from = ?, shown_until = ?, search_words = ?, state = ?,"
            + " version = version + 1, changed_at = ?, changed_by = ? where id = ?",
        details.kind(),
        details.price(),
        details.minLevel(),
        details.stock(),
        details.limit().map(RewardLimit::times),
        details.limit().map(RewardLimit::per),
        details.shown().from(),
        details.shown().until(),
        SearchWords.of(reward.code(), details.texts().values()),
        reward.state(),
        reward.changedAt(),
        by,
        reward.id());
    sql.update("delete from reward_text where reward_id = ?", reward.id());
    sql.update("delete from reward_price where reward_id = ?", reward.id());
    addParts(reward);
  }

  private void addParts(Reward reward) {
    List<Object[]> texts =
        reward.details().texts().entrySet().stream()
            .map(one -> text(reward.id(), one.getKey(), one.getValue()))
            .toList();
    sql.batch(
        "insert into reward_text (reward_id, language, name, summary, terms)"
            + " values (?, ?, ?, ?, ?)",
        texts);
    List<Object[]> prices =
        reward.details().levelPrices().entrySet().stream()
            .map((Map.Entry<String, Points> one) -> price(reward.id(), one))
            .toList();
    sql.batch("insert into reward_price (reward_id, level, points) values (?, ?, ?)", prices);
  }

  private static Object[] text(long reward, String language, RewardText text) {
    return new Object[] {reward, language, text.name(), text.summary(), text.terms()};
  }

  private static Object[] price(long reward, Map.Entry<String, Points> price) {
    return new Object[] {reward, price.getKey(), price.getValue()};
  }

  /** The reward of a code, locked until the transaction ends. */
  Optional<Reward> lock(String code) {
    return sql.first(
            "select id from reward where code = ? for update", row -> row.getLong("id"), code)
        .flatMap(id -> reads.byId(List.of(id)).stream().findFirst());
  }

  /** Takes pieces out of the stock of a published reward, if there are so many. */
  boolean take(long reward, int pieces) {
    return sql.update(
            "update reward set stock = stock - ? where id = ? and state = 'PUBLISHED'"
                + " and (stock is null or stock >= ?)",
            pieces,
            reward,
            pieces)
        == 1;
  }

  /** Puts pieces back; where the stock has no end this changes nothing. */
  void putBack(long reward, int pieces) {
    sql.update("update reward set stock = stock + ? where id = ?", pieces, reward);
  }
}
