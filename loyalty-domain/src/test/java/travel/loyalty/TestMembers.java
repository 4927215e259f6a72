package travel.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** Members as rows, for tests of features above them. */
public final class TestMembers {

  private TestMembers() {}

  /** A member whose number is made up of the id. */
  public static MemberId add(Sql sql, long id) {
    return add(sql, id, number(id), Instant.parse("2026-01-01T00:00:00Z"));
  }

  // Eleven digits of the id and the one that checks them.
  private static String number(long id) {
    String body = String.format("%011d", id);
    return IntStream.range(0, 10)
        .mapToObj(digit -> body + digit)
        .filter(number -> MemberNumber.parse(number).isPresent())
        .findFirst()
        .orElseThrow();
  }

  public static MemberId add(Sql sql, long id, String number, Instant joinedAt) {
    sql.update(
        "insert into member (id, member_number, name, member_class, state, state_reason, locale,"
            + " time_zone, referral_code, joined_at, joined_on, version) values (?, ?, 'Ana',"
            + " 'INDIVIDUAL', 'ACTIVE', '', 'en', 'Asia/Shanghai', ?, ?, ?, 0)",
        id,
        number,
        number,
        joinedAt,
        LocalDate.ofInstant(joinedAt, ZoneId.of("Asia/Shanghai")));
    return new MemberId(id);
  }
}
