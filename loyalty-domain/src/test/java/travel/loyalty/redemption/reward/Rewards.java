package travel.loyalty.redemption.reward;

import java.util.Map;
import java.util.Optional;
import travel.loyalty.redemption.reward.RewardDetails.Window;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** Rewards for tests: one with as much as every reward has, and what may differ. */
public final class Rewards {

  private RewardKind kind = RewardKind.GIFT;
  private final Points price;
  private Map<String, Points> levelPrices = Map.of();
  private Optional<String> minLevel = Optional.empty();
  private Optional<Integer> stock = Optional.empty();
  private Optional<RewardLimit> limit = Optional.empty();
  private Window shown = Window.ALWAYS;
  private Map<String, RewardText> texts =
      Map.of(
          "zh-CN", new RewardText("咖啡磨豆机", "手摇", "不退换"),
          "en", new RewardText("Coffee mill", "By hand", "Not taken back"));

  private Rewards(String price) {
    this.price = Points.of(price);
  }

  public static Rewards at(String price) {
    return new Rewards(price);
  }

  public Rewards kind(RewardKind other) {
    kind = other;
    return this;
  }

  public Rewards stock(int pieces) {
    stock = Optional.of(pieces);
    return this;
  }

  public Rewards forLevel(String level, String points) {
    levelPrices = Map.of(level, Points.of(points));
    return this;
  }

  public Rewards from(String level) {
    minLevel = Optional.of(level);
    return this;
  }

  public Rewards limit(int times, RewardLimit.Per per) {
    limit = Optional.of(new RewardLimit(times, per));
    return this;
  }

  public Rewards shown(Window days) {
    shown = days;
    return this;
  }

  public Rewards texts(Map<String, RewardText> other) {
    texts = other;
    return this;
  }

  public RewardDetails details() {
    return new RewardDetails(kind, texts, price, levelPrices, minLevel, stock, limit, shown);
  }

  /** The catalogue as orders see it. */
  public static Catalogue catalogue(Sql sql) {
    RewardReads reads = new RewardReads(sql);
    return new Catalogue(reads, new RewardStore(sql, reads));
  }
}
