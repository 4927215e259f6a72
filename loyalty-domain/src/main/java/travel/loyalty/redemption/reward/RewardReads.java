package travel.loyalty.redemption.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import travel.loyalty.redemption.reward.RewardDetails.Window;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** Reads rewards page by page, by key; texts and prices of a page by one statement each. */
@ApplicationScoped
class RewardReads {

  private static final String SHELF =
      "select r.*, coalesce(p.points, r.price) as own_price from reward r"
          + " left join reward_price p on p.reward_id = r.id and p.level = ?"
          + " where r.state = 'PUBLISHED'"
          + " and (r.shown_from is null or r.shown_from <= ?)"
          + " and (r.shown_until is null or r.shown_until >= ?)";

  private Sql sql;

  /** For the container's proxy. */
  protected RewardReads() {}

  @Inject
  RewardReads(Sql sql) {
    this.sql = sql;
  }

  /** A row before its texts and prices are known. */
  private record Row(long id, BigDecimal ownPrice, Details details) {}

  /** What the row alone lacks. */
  @FunctionalInterface
  private interface Details {
    Reward with(Map<String, RewardText> texts, Map<String, Points> prices);
  }

  Optional<Reward> find(String code) {
    return whole(sql.list("select * from reward where code = ?", RewardReads::row, code)).stream()
        .findFirst();
  }

  List<Reward> byId(Collection<Long> ids) {
    return whole(
        sql.listIn("select * from reward where id in (:in)", RewardReads::row, List.copyOf(ids)));
  }

  /** The staff's list, the newest first. */
  PageOf<Reward> search(RewardSearch search, PageRequest page) {
    StringBuilder text = new StringBuilder("select r.* from reward r where 1 = 1");
    List<Object> values = new ArrayList<>();
    narrow(" and r.state = ?", search.state(), text, values);
    narrow(" and r.kind = ?", search.kind(), text, values);
    narrow(" and r.search_words like ?", Catalogue.pattern(search.words()), text, values);
    if (!page.isFirst()) {
      text.append(" and r.id < ?");
      values.add(Place.of(page.after()).id());
    }
    text.append(" order by r.id desc limit ?");
    values.add(page.limit() + 1);
    List<Row> rows = sql.list(text.toString(), RewardReads::row, values.toArray());
    return page(rows, page.limit(), row -> Long.toString(row.id()));
  }

  /** What members see, in their order. */
  PageOf<Reward> shelf(ShelfSearch search, PageRequest page) {
    StringBuilder text = new StringBuilder(SHELF);
    List<Object> values = new ArrayList<>(List.of(search.level(), search.day(), search.day()));
    narrow(" and r.kind = ?", search.kind(), text, values);
    narrow(" and coalesce(p.points, r.price) <= ?", search.most(), text, values);
    narrow(" and r.search_words like ?", Catalogue.pattern(search.words()), text, values);
    if (!page.isFirst()) {
      after(search.order(), Place.of(page.after()), text, values);
    }
    text.append(
        switch (search.order()) {
          case NEWEST -> " order by r.id desc limit ?";
          case CHEAPEST -> " order by own_price, r.id limit ?";
          case DEAREST -> " order by own_price desc, r.id desc limit ?";
        });
    values.add(page.limit() + 1);
    List<Row> rows = sql.list(text.toString(), RewardReads::priced, values.toArray());
    return page(rows, page.limit(), row -> Place.behind(row, search.order()));
  }

  private static void after(
      ShelfSearch.Order order, Place place, StringBuilder text, List<Object> values) {
    if (order == ShelfSearch.Order.NEWEST) {
      text.append(" and r.id < ?");
      values.add(place.id());
      return;
    }
    String beyond = order == ShelfSearch.Order.CHEAPEST ? ">" : "<";
    text.append(" and (coalesce(p.points, r.price) ")
        .append(beyond)
        .append(" ? or (coalesce(p.points, r.price) = ? and r.id ")
        .append(beyond)
        .append(" ?))");
    values.addAll(List.of(place.price(), place.price(), place.id()));
  }

  private static void narrow(
      String condition, Optional<?> value, StringBuilder text, List<Object> values) {
    value.ifPresent(
        wanted -> {
          text.append(condition);
          values.add(wanted);
        });
  }

  private PageOf<Reward> page(List<Row> rows, int limit, Function<Row, String> place) {
    boolean more = rows.size() > limit;
    List<Row> shown = more ? rows.subList(0, limit) : rows;
    return new PageOf<>(whole(shown), more ? place.apply(shown.get(shown.size() - 1)) : "");
  }

  /** Where a page ends. One that nobody handed out leads to a page like any other. */
  private record Place(BigDecimal price, long id) {

    static String behind(Row row, ShelfSearch.Order order) {
      return order == ShelfSearch.Order.NEWEST
          ? Long.toString(row.id())
          : row.ownPrice().toPlainString() + "_" + row.id();
    }

    static Place of(String after) {
      String[] parts = after.split("_", 2);
      try {
        return new Place(new BigDecimal(parts[0]), Long.parseLong(parts[parts.length - 1]));
      } catch (NumberFormatException e) {
        return new Place(BigDecimal.ZERO, Long.MAX_VALUE);
      }
    }
  }

  private List<Reward> whole(List<Row> rows) {
    List<Long> ids = rows.stream().map(Row::id).toList();
    Map<Long, Map<String, RewardText>> texts = new HashMap<>();
    sql.listIn(
        "select * from reward_text where reward_id in (:in)",
        row ->
            of(texts, row)
                .put(
                    row.getString("language"),
                    new RewardText(
                        row.getString("name"), row.getString("summary"), row.getString("terms"))),
        ids);
    Map<Long, Map<String, Points>> prices = new HashMap<>();
    sql.listIn(
        "select * from reward_price where reward_id in (:in)",
        row -> of(prices, row).put(row.getString("level"), Sql.points(row, "points")),
        ids);
    return rows.stream()
        .map(
            row ->
                row.details()
                    .with(
                        texts.getOrDefault(row.id(), Map.of()),
                        prices.getOrDefault(row.id(), Map.of())))
        .toList();
  }

  private static <T> Map<String, T> of(Map<Long, Map<String, T>> all, ResultSet row)
      throws SQLException {
    return all.computeIfAbsent(row.getLong("reward_id"), id -> new HashMap<>());
  }

  private static Row priced(ResultSet row) throws SQLException {
    Row plain = row(row);
    return new Row(plain.id(), row.getBigDecimal("own_price"), plain.details());
  }

  private static Row row(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    String code = row.getString("code");
    RewardKind kind = RewardKind.valueOf(row.getString("kind"));
    RewardState state = RewardState.valueOf(row.getString("state"));
    Points price = Sql.points(row, "price");
    Optional<String> level = Optional.ofNullable(row.getString("min_level"));
    Optional<Integer> stock = Optional.ofNullable(Sql.number(row, "stock")).map(Math::toIntExact);
    Optional<RewardLimit> limit = limit(row);
    Window shown =
        new Window(
            Optional.ofNullable(Sql.date(row, "shown_from")),
            Optional.ofNullable(Sql.date(row, "shown_until")));
    long version = row.getLong("version");
    var changedAt = Sql.instant(row, "changed_at");
    String changedBy = row.getString("changed_by");
    return new Row(
        id,
        price.toDecimal(),
        (texts, prices) ->
            new Reward(
                id,
                code,
                new RewardDetails(kind, texts, price, prices, level, stock, limit, shown),
                state,
                version,
                changedAt,
                changedBy));
  }

  private static Optional<RewardLimit> limit(ResultSet row) throws SQLException {
    Long times = Sql.number(row, "limit_times");
    return times == null
        ? Optional.empty()
        : Optional.of(
            new RewardLimit(
                Math.toIntExact(times), RewardLimit.Per.valueOf(row.getString("limit_per"))));
  }
}
