package travel.loyalty.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.redemption.reward.Catalogue;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardLimit;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** The tables of orders; a page's members and rewards are read by one statement each. */
@ApplicationScoped
class Redemptions {

  private Sql sql;
  private Members members;
  private Catalogue catalogue;

  /** For the container's proxy. */
  protected Redemptions() {}

  @Inject
  Redemptions(Sql sql, Members members, Catalogue catalogue) {
    this.sql = sql;
    this.members = members;
    this.catalogue = catalogue;
  }

  /** An order about to be written down. */
  record Entry(
      long id,
      RedeemRequest request,
      Reward reward,
      Points points,
      String level,
      LocalDate day,
      Instant at) {}

  /**
   * Writes an order down, confirmed.
   *
   * @throws Sql.DuplicateKey if the same form was sent before
   */
  void add(Entry entry, Actor by) {
    sql.update(
        "insert into redemption (id, member_id, reward_id, quantity, points, level, state, note,"
            + " ordered_on, ordered_at, ordered_by, form_token)"
            + " values (?, ?, ?, ?, ?, ?, 'CONFIRMED', ?, ?, ?, ?, ?)",
        entry.id(),
        entry.request().member(),
        entry.reward().id(),
        entry.request().quantity(),
        entry.points(),
        entry.level(),
        entry.request().note(),
        entry.day(),
        entry.at(),
        by,
        entry.request().token());
    addStep(
        entry.id(),
        new RedemptionStep(
            RedemptionState.CONFIRMED, entry.at(), by.toString(), "", Optional.empty()));
  }

  /** Moves an order on; whoever does it holds the member's row. */
  void move(long id, RedemptionStep step) {
    sql.update("update redemption set state = ? where id = ?", step.state(), id);
    addStep(id, step);
  }

  private void addStep(long id, RedemptionStep step) {
    int number =
        sql.first(
                "select count(*) as steps from redemption_step where redemption_id = ?",
                row -> row.getInt("steps"),
                id)
            .orElse(0);
    sql.update(
        "insert into redemption_step (redemption_id, number, state, reached_at, reached_by, note,"
            + " fault) values (?, ?, ?, ?, ?, ?, ?)",
        id,
        number + 1,
        step.state(),
        step.at(),
        step.by(),
        step.note(),
        step.fault().map(Enum::name).orElse(""));
  }

  /** What an order came through, the first step first. */
  List<RedemptionStep> steps(long id) {
    return sql.list(
        "select * from redemption_step where redemption_id = ? order by number",
        row ->
            new RedemptionStep(
                RedemptionState.valueOf(row.getString("state")),
                Sql.instant(row, "reached_at"),
                row.getString("reached_by"),
                row.getString("note"),
                Optional.of(row.getString("fault"))
                    .filter(fault -> !fault.isEmpty())
                    .map(Fault::valueOf)),
        id);
  }

  Optional<Redemption> find(long id) {
    return whole(sql.list("select * from redemption where id = ?", Redemptions::row, id)).stream()
        .findFirst();
  }

  /** What the same form ordered before. */
  Optional<Redemption> find(Actor by, Optional<String> token) {
    return token.flatMap(
        sent ->
            whole(
                    sql.list(
                        "select * from redemption where ordered_by = ? and form_token = ?",
                        Redemptions::row,
                        by,
                        sent))
                .stream()
                .findFirst());
  }

  /** The pieces of some rewards that count against their limits with the numbers of a person. */
  Map<Long, Integer> had(Collection<MemberId> numbers, List<Reward> rewards, LocalDate today) {
    Map<Long, Integer> had = new HashMap<>();
    rewards.forEach(
        reward ->
            reward
                .details()
                .limit()
                .map(RewardLimit::per)
                .ifPresent(
                    per -> had.put(reward.id(), had(numbers, reward.id(), per.since(today)))));
    return had;
  }

  private int had(Collection<MemberId> numbers, long reward, LocalDate since) {
    return sql
        .listIn(
            "select coalesce(sum(quantity), 0) as pieces from redemption where reward_id = ?"
                + " and ordered_on >= ? and state in ('CONFIRMED', 'FULFILLED')"
                + " and member_id in (:in)",
            row -> row.getInt("pieces"),
            List.copyOf(numbers),
            reward,
            since)
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  PageOf<Redemption> page(RedemptionSearch search, PageRequest page) {
    RedemptionQuery query = RedemptionQuery.of(search, page);
    List<Row> rows = sql.list(query.text(), Redemptions::row, query.values());
    boolean more = rows.size() > page.limit();
    List<Row> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(whole(shown), more ? Long.toString(shown.get(shown.size() - 1).id()) : "");
  }

  /** An order before its member and its reward are known. */
  private record Row(long id, MemberId member, long reward, Whole whole) {}

  @FunctionalInterface
  private interface Whole {
    Redemption of(MemberRef member, Reward reward);
  }

  private List<Redemption> whole(List<Row> rows) {
    Map<MemberId, MemberRef> names = members.refs(rows.stream().map(Row::member).toList());
    Map<Long, Reward> rewards =
        catalogue.all(rows.stream().map(Row::reward).distinct().toList()).stream()
            .collect(Collectors.toMap(Reward::id, Function.identity(), (one, same) -> one));
    List<Redemption> whole = new ArrayList<>();
    rows.forEach(
        row -> whole.add(row.whole().of(names.get(row.member()), rewards.get(row.reward()))));
    return whole;
  }

  private static Row row(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    int quantity = row.getInt("quantity");
    Points points = Sql.points(row, "points");
    String level = row.getString("level");
    RedemptionState state = RedemptionState.valueOf(row.getString("state"));
    String note = row.getString("note");
    Instant at = Sql.instant(row, "ordered_at");
    String by = row.getString("ordered_by");
    return new Row(
        id,
        new MemberId(row.getLong("member_id")),
        row.getLong("reward_id"),
        (member, reward) ->
            new Redemption(id, member, reward, quantity, points, level, state, note, at, by));
  }
}
