package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/** Finds members who are probably one person, page by page along their keys. */
@ApplicationScoped
public class Duplicates {

  private static final String ARM =
      "(select a.id as older, b.id as newer, '%s' as shared from member a join member b"
          + " on %s and b.id > a.id and b.merged_into is null"
          + " where a.merged_into is null and (a.id > ? or a.id = ? and b.id > ?)"
          + " order by a.id, b.id limit ?)";
  private static final String PAIRS =
      "select older, newer, max(case when shared = 'MOBILE' then 1 else 0 end) as by_mobile,"
          + " max(case when shared = 'EMAIL' then 1 else 0 end) as by_email,"
          + " max(case when shared = 'NAME_AND_BIRTHDAY' then 1 else 0 end) as by_name from ("
          + String.join(
              " union all ",
              ARM.formatted(DuplicateSign.MOBILE, "b.mobile = a.mobile"),
              ARM.formatted(DuplicateSign.EMAIL, "b.email = a.email"),
              ARM.formatted(
                  DuplicateSign.NAME_AND_BIRTHDAY,
                  "b.name = a.name and b.birth_date = a.birth_date"))
          + ") pairs group by older, newer order by older, newer limit ?";

  private Sql sql;

  /** For the container's proxy. */
  protected Duplicates() {}

  @Inject
  public Duplicates(Sql sql) {
    this.sql = sql;
  }

  private record Pair(long older, long newer, Set<DuplicateSign> signs) {}

  /** Those who share a mobile, an address, or name and birthday: two statements a page. */
  public PageOf<PossibleDuplicate> page(PageRequest page) {
    List<Pair> read = pairs(page);
    boolean more = read.size() > page.limit();
    List<Pair> shown = more ? read.subList(0, page.limit()) : read;
    Map<Long, MemberRow> rows = rows(shown);
    List<PossibleDuplicate> found = new ArrayList<>();
    for (Pair pair : shown) {
      found.add(
          new PossibleDuplicate(rows.get(pair.older()), rows.get(pair.newer()), pair.signs()));
    }
    Pair last = more ? shown.get(shown.size() - 1) : null;
    return new PageOf<>(found, more ? last.older() + "_" + last.newer() : "");
  }

  private List<Pair> pairs(PageRequest page) {
    long[] after = place(page);
    List<Object> values = new ArrayList<>();
    for (int arm = 0; arm < DuplicateSign.values().length; arm++) {
      values.addAll(List.of(after[0], after[0], after[1], page.limit() + 1));
    }
    values.add(page.limit() + 1);
    return sql.list(PAIRS, Duplicates::pair, values.toArray());
  }

  private static long[] place(PageRequest page) {
    String[] parts = page.isFirst() ? new String[] {"0", "0"} : page.after().split("_", 2);
    try {
      return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[parts.length - 1])};
    } catch (NumberFormatException e) {
      throw new NotFound("page");
    }
  }

  private static Pair pair(ResultSet row) throws SQLException {
    Set<DuplicateSign> signs = EnumSet.noneOf(DuplicateSign.class);
    add(signs, DuplicateSign.MOBILE, row.getInt("by_mobile"));
    add(signs, DuplicateSign.EMAIL, row.getInt("by_email"));
    add(signs, DuplicateSign.NAME_AND_BIRTHDAY, row.getInt("by_name"));
    return new Pair(row.getLong("older"), row.getLong("newer"), signs);
  }

  private static void add(Set<DuplicateSign> signs, DuplicateSign sign, int found) {
    if (found > 0) {
      signs.add(sign);
    }
  }

  private Map<Long, MemberRow> rows(List<Pair> pairs) {
    List<MemberId> ids =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.older(), pair.newer()))
            .distinct()
            .map(MemberId::new)
            .toList();
    Map<Long, MemberRow> rows = new HashMap<>();
    sql.listIn(MemberSearch.COLUMNS + "from member m where m.id in (:in)", MemberSearch::row, ids)
        .forEach(row -> rows.put(row.id().value(), row));
    return rows;
  }
}
