package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.member.MemberClass;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/**
 * Reads who stands on which level: pages by key, in the order in which the members joined, one
 * statement a page and one for names. Who never had anything that counts has no row of their own.
 */
@ApplicationScoped
class LevelReads {

  private static final String COLUMNS =
      "select m.id, m.member_class, m.joined_on, s.shown, s.level, s.since, s.term_until,"
          + " s.given_from, s.given_until, s.refunded ";
  private static final String WITH_ROW =
      COLUMNS
          + "from tier_standing s join member m on m.id = s.member_id"
          + " where m.merged_into is null and s.member_id > ?";
  private static final String LOWEST =
      COLUMNS
          + "from member m left join tier_standing s on s.member_id = m.id"
          + " where m.merged_into is null and m.id > ?"
          + " and (s.shown = ? or s.member_id is null and m.member_class in (?, ?, ?))";

  private Sql sql;
  private Members members;

  /** For the container's proxy. */
  protected LevelReads() {}

  @Inject
  LevelReads(Sql sql, Members members) {
    this.sql = sql;
    this.members = members;
  }

  PageOf<LevelHolder> page(LevelSearch search, Tiers tiers, PageRequest page) {
    List<Object> values = new ArrayList<>(List.of(place(page)));
    String text = text(search, tiers, values);
    values.add(page.limit() + 1);
    List<Row> rows = sql.list(text, row -> row(row, tiers), values.toArray());
    boolean more = rows.size() > page.limit();
    List<Row> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(named(shown), more ? shown.get(shown.size() - 1).id().toString() : "");
  }

  private static String text(LevelSearch search, Tiers tiers, List<Object> values) {
    List<String> classes = search.level().map(level -> lowestOf(level, tiers)).orElse(List.of());
    StringBuilder text = new StringBuilder(classes.isEmpty() ? WITH_ROW : LOWEST);
    search.level().ifPresent(values::add);
    if (classes.isEmpty()) {
      search.level().ifPresent(level -> text.append(" and s.shown = ?"));
    } else {
      // Three places whatever the number of classes: the last one fills them.
      Stream.of(0, 1, 2)
          .map(place -> classes.get(Math.min(place, classes.size() - 1)))
          .forEach(values::add);
    }
    search.mark().ifPresent(mark -> text.append(condition(mark)));
    search
        .member()
        .ifPresent(
            member -> {
              text.append(" and m.id = ?");
              values.add(member);
            });
    return text.append(" order by m.id limit ?").toString();
  }

  /** The classes of members whose lowest level it is: they need no row to stand on it. */
  private static List<String> lowestOf(String level, Tiers tiers) {
    return Arrays.stream(MemberClass.values())
        .map(Enum::name)
        .filter(name -> tiers.ladderOf(name).lowest().code().equals(level))
        .toList();
  }

  private static String condition(LevelSearch.Mark mark) {
    return switch (mark) {
      case REFUNDED -> " and s.refunded = true";
      case GIVEN -> " and s.shown <> s.level";
    };
  }

  private static Long place(PageRequest page) {
    try {
      return page.isFirst() ? 0L : Long.parseLong(page.after());
    } catch (NumberFormatException e) {
      // A place that nobody handed out leads to the first page.
      return 0L;
    }
  }

  /** What a row says, before the name is known. */
  private record Row(
      MemberId id,
      String level,
      String earned,
      LocalDate since,
      Optional<LocalDate> until,
      boolean refunded) {

    LevelHolder named(MemberRef member) {
      return new LevelHolder(member, level, earned, since, until, refunded);
    }
  }

  private static Row row(ResultSet row, Tiers tiers) throws SQLException {
    MemberId id = new MemberId(row.getLong("id"));
    String shown = row.getString("shown");
    if (shown == null) {
      String lowest = tiers.ladderOf(row.getString("member_class")).lowest().code();
      LocalDate joined = Sql.date(row, "joined_on");
      return new Row(id, lowest, lowest, joined, Optional.empty(), false);
    }
    boolean given = !shown.equals(row.getString("level"));
    return new Row(
        id,
        shown,
        row.getString("level"),
        Sql.date(row, given ? "given_from" : "since"),
        Optional.ofNullable(Sql.date(row, given ? "given_until" : "term_until")),
        row.getBoolean("refunded"));
  }

  private List<LevelHolder> named(List<Row> rows) {
    Map<MemberId, MemberRef> names = members.refs(rows.stream().map(Row::id).toList());
    return rows.stream().map(row -> row.named(names.get(row.id()))).toList();
  }

  /** How many members of each class stand on each level. */
  List<LevelCount> counts(Tiers tiers) {
    return sql.list(
        "select m.member_class, s.shown, count(*) as n from member m"
            + " left join tier_standing s on s.member_id = m.id"
            + " where m.merged_into is null group by m.member_class, s.shown",
        row -> {
          String memberClass = row.getString("member_class");
          String shown = row.getString("shown");
          String level = shown == null ? tiers.ladderOf(memberClass).lowest().code() : shown;
          return new LevelCount(MemberClass.valueOf(memberClass), level, row.getLong("n"));
        });
  }
}
