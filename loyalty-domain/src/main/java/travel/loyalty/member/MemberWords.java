package travel.loyalty.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** The words that a person is found by: those of all numbers that the person has. */
final class MemberWords {

  private final Sql sql;

  MemberWords(Sql sql) {
    this.sql = sql;
  }

  /** Writes them anew, after a name or contact changed or numbers were merged. */
  void rewrite(MemberId member) {
    sql.update("delete from member_search where member_id = ?", member);
    Set<String> words = new TreeSet<>();
    read(member).forEach(words::addAll);
    sql.batch(
        "insert into member_search (term, member_id) values (?, ?)",
        words.stream().map(word -> new Object[] {word, member}).toList());
  }

  private List<Set<String>> read(MemberId member) {
    return sql.list(
        "select name, member_number, email, mobile from member where id = ? and merged_into is null"
            + " union all select name, member_number, email, mobile from member"
            + " where merged_into = ?",
        MemberWords::words,
        member,
        member);
  }

  private static Set<String> words(ResultSet row) throws SQLException {
    return SearchTerms.of(
        row.getString("name"),
        new MemberNumber(row.getString("member_number")),
        Objects.toString(row.getString("email"), ""),
        Objects.toString(row.getString("mobile"), ""));
  }
}
