package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/**
 * Finds members by the beginning of a word, in the order of the index, so that a page costs the
 * same whatever the number of members (docs/performance.md: 300 ms at 100,000).
 */
@ApplicationScoped
class MemberSearch {

  static final String COLUMNS =
      "select m.id, m.member_number, m.name, m.member_class, m.state, m.email, m.mobile,"
          + " m.joined_at ";

  // Two words of one member may begin alike (lin, linlin): the first in order stands for both.
  private static final String BY_WORD =
      COLUMNS
          + "from member_search s join member m on m.id = s.member_id"
          + " where s.term >= ? and s.term < ?"
          + " and (s.term > ? or s.term = ? and s.member_id > ?)"
          + " and not exists (select 1 from member_search d where d.member_id = s.member_id"
          + " and d.term >= ? and d.term < s.term)"
          + " order by s.term, s.member_id limit ?";

  private static final String NEWEST =
      COLUMNS + "from member m where m.id < ? and m.merged_into is null order by m.id desc limit ?";

  private static final String EMPLOYEES =
      COLUMNS
          + "from member m where m.employer = ? and m.id < ? and m.merged_into is null"
          + " order by m.id desc limit ?";

  private static final String FIRST_WORD =
      "select min(term) from member_search where member_id = ? and term >= ? and term < ?";

  private Sql sql;

  /** For the container's proxy. */
  protected MemberSearch() {}

  @Inject
  MemberSearch(Sql sql) {
    this.sql = sql;
  }

  /** Who fits what was typed; everybody, the newest first, where nothing was. */
  PageOf<MemberRow> search(String typed, PageRequest page) {
    return typed.isBlank() ? newest(page) : found(SearchTerms.ranges(typed), page);
  }

  private PageOf<MemberRow> newest(PageRequest page) {
    return pageOf(sql.list(NEWEST, MemberSearch::row, before(page), page.limit() + 1), page);
  }

  private static long before(PageRequest page) {
    return page.isFirst() ? Long.MAX_VALUE : position(page);
  }

  /** Who works for a company, the newest members first. */
  PageOf<MemberRow> employees(MemberId company, PageRequest page) {
    int limit = page.limit() + 1;
    return pageOf(sql.list(EMPLOYEES, MemberSearch::row, company, before(page), limit), page);
  }

  private PageOf<MemberRow> found(List<SearchTerms.Range> ranges, PageRequest page) {
    Map<MemberId, MemberRow> rows = new LinkedHashMap<>();
    boolean reached = page.isFirst();
    for (SearchTerms.Range range : ranges) {
      Optional<String> last = reached ? Optional.empty() : lastWord(range, page);
      if (reached || last.isPresent()) {
        int missing = page.limit() + 1 - rows.size();
        after(range, last.orElse(""), reached ? 0 : position(page), missing)
            .forEach(row -> rows.putIfAbsent(row.id(), row));
        reached = true;
      }
    }
    return pageOf(new ArrayList<>(rows.values()), page);
  }

  private List<MemberRow> after(SearchTerms.Range range, String word, long member, int limit) {
    return sql.list(
        BY_WORD,
        MemberSearch::row,
        range.from(),
        range.to(),
        word,
        word,
        member,
        range.from(),
        limit);
  }

  private Optional<String> lastWord(SearchTerms.Range range, PageRequest page) {
    return sql
        .list(FIRST_WORD, r -> r.getString(1), position(page), range.from(), range.to())
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Members who share an address or number with this one. */
  List<MemberRow> sharingContactsWith(MemberId member) {
    return sql.list(
        COLUMNS
            + "from member m join member me on me.id = ? and m.id <> me.id"
            + " where (m.email = me.email or m.mobile = me.mobile)"
            + " and m.merged_into is null order by m.id limit 20",
        MemberSearch::row,
        member);
  }

  /** Members with one of these contacts, for a hint before another is enrolled. */
  List<MemberRow> reachedBy(Contacts contacts) {
    return sql.list(
        COLUMNS
            + "from member m where (m.email = ? or m.mobile = ?)"
            + " and m.merged_into is null order by m.id limit 20",
        MemberSearch::row,
        contacts.email(),
        contacts.mobile());
  }

  /** The members of a list by id, in its order. */
  List<MemberRow> rows(List<MemberId> members) {
    return members.stream()
        .flatMap(
            id ->
                sql.first(COLUMNS + "from member m where m.id = ?", MemberSearch::row, id).stream())
        .toList();
  }

  private static PageOf<MemberRow> pageOf(List<MemberRow> rows, PageRequest page) {
    if (rows.size() <= page.limit()) {
      return new PageOf<>(rows, "");
    }
    List<MemberRow> shown = rows.subList(0, page.limit());
    return new PageOf<>(shown, shown.get(shown.size() - 1).id().toString());
  }

  // The position is a member's key: the words in it would be personal data in an address line.
  private static long position(PageRequest page) {
    try {
      return Long.parseLong(page.after());
    } catch (NumberFormatException e) {
      throw new travel.loyalty.shared.NotFound("page");
    }
  }

  static MemberRow row(ResultSet row) throws SQLException {
    return new MemberRow(
        new MemberId(row.getLong("id")),
        new MemberNumber(row.getString("member_number")),
        Masking.name(row.getString("name")),
        MemberClass.valueOf(row.getString("member_class")),
        MemberState.valueOf(row.getString("state")),
        Masking.email(Objects.toString(row.getString("email"), "")),
        Masking.mobile(Objects.toString(row.getString("mobile"), "")),
        Sql.instant(row, "joined_at"));
  }
}
