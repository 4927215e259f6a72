package travel.loyalty.tier.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/** The table of uses; lists are read by key, the latest first, and the names by one statement. */
@ApplicationScoped
class BenefitUses {

  private Sql sql;
  private Members members;

  /** For the container's proxy. */
  protected BenefitUses() {}

  @Inject
  BenefitUses(Sql sql, Members members) {
    this.sql = sql;
    this.members = members;
  }

  /** What is written down of a use. */
  record Entry(
      long id,
      UseRequest request,
      String level,
      LocalDate day,
      int version,
      Instant at,
      Actor by) {}

  /**
   * Writes a use down.
   *
   * @throws Sql.DuplicateKey if the same sender used the reference before
   */
  void add(Entry entry) {
    sql.update(
        "insert into benefit_use (id, member_id, benefit, level, on_day, reference, note, version,"
            + " used_at, used_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.id(),
        entry.request().member(),
        entry.request().benefit(),
        entry.level(),
        entry.day(),
        entry.request().reference(),
        entry.request().note(),
        entry.version(),
        entry.at(),
        entry.by());
  }

  void takeBack(long id, String reason, Instant at, Actor by) {
    sql.update(
        "update benefit_use set taken_back_at = ?, taken_back_by = ?, taken_back_reason = ?"
            + " where id = ?",
        at,
        by,
        reason,
        id);
  }

  /** The days from one on, on which the numbers of a person used benefits, by benefit. */
  Map<String, List<LocalDate>> days(Collection<MemberId> numbers, LocalDate from) {
    return sql
        .listIn(
            "select benefit, on_day from benefit_use"
                + " where on_day >= ? and taken_back_at is null and member_id in (:in)",
            row -> Map.entry(row.getString("benefit"), Sql.date(row, "on_day")),
            List.copyOf(numbers),
            from)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  Optional<BenefitUse> find(long id) {
    return named(sql.list("select * from benefit_use where id = ?", BenefitUses::row, id)).stream()
        .findFirst();
  }

  Optional<BenefitUse> find(Actor by, String reference) {
    return named(
            sql.list(
                "select * from benefit_use where used_by = ? and reference = ?",
                BenefitUses::row,
                by,
                reference))
        .stream()
        .findFirst();
  }

  PageOf<BenefitUse> page(UseSearch search, PageRequest page) {
    StringBuilder text = new StringBuilder("select u.* from benefit_use u where 1 = 1");
    List<Object> values = new ArrayList<>();
    narrow(search, text, values);
    if (!page.isFirst()) {
      text.append(" and u.id < ?");
      values.add(place(page.after()));
    }
    text.append(" order by u.id desc limit ?");
    values.add(page.limit() + 1);
    List<Row> rows = sql.list(text.toString(), BenefitUses::row, values.toArray());
    boolean more = rows.size() > page.limit();
    List<Row> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(named(shown), more ? Long.toString(shown.get(shown.size() - 1).id()) : "");
  }

  private static void narrow(UseSearch search, StringBuilder text, List<Object> values) {
    search
        .member()
        .ifPresent(
            member -> {
              text.append(
                  " and u.member_id in (select id from member where id = ? or merged_into = ?)");
              values.addAll(List.of(member, member));
            });
    narrow(" and u.benefit = ?", search.benefit(), text, values);
    narrow(" and u.on_day >= ?", search.from(), text, values);
    narrow(" and u.on_day <= ?", search.until(), text, values);
    search
        .state()
        .ifPresent(
            state ->
                text.append(
                    state == UseSearch.State.USED
                        ? " and u.taken_back_at is null"
                        : " and u.taken_back_at is not null"));
  }

  private static void narrow(
      String condition, Optional<?> value, StringBuilder text, List<Object> values) {
    value.ifPresent(
        wanted -> {
          text.append(condition);
          values.add(wanted);
        });
  }

  /** A place that nobody handed out leads to the first page's beginning. */
  private static long place(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** A use before its member's name is known. */
  private record Row(long id, MemberId member, Function<MemberRef, BenefitUse> use) {}

  private List<BenefitUse> named(List<Row> rows) {
    Map<MemberId, MemberRef> names = members.refs(rows.stream().map(Row::member).toList());
    return rows.stream().map(row -> row.use().apply(names.get(row.member()))).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    String benefit = row.getString("benefit");
    String level = row.getString("level");
    LocalDate day = Sql.date(row, "on_day");
    String reference = row.getString("reference");
    String note = row.getString("note");
    Instant at = Sql.instant(row, "used_at");
    String by = row.getString("used_by");
    Optional<BenefitUse.TakenBack> takenBack = takenBack(row);
    return new Row(
        id,
        new MemberId(row.getLong("member_id")),
        member ->
            new BenefitUse(id, member, benefit, level, day, reference, note, at, by, takenBack));
  }

  private static Optional<BenefitUse.TakenBack> takenBack(ResultSet row) throws SQLException {
    Instant at = Sql.instant(row, "taken_back_at");
    return at == null
        ? Optional.empty()
        : Optional.of(
            new BenefitUse.TakenBack(
                at, row.getString("taken_back_by"), row.getString("taken_back_reason")));
  }
}
