package travel.loyalty;

import java.time.Instant;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** Members as rows, for tests of features above them. */
public final class TestMembers {

  private TestMembers() {}

  /** A member whose number is made up of the id. */
  public static MemberId add(Sql sql, long id) {
    return add(sql, id, String.valueOf(id), Instant.parse("2026-01-01T00:00:00Z"));
  }

  public static MemberId add(Sql sql, long id, String number, Instant joinedAt) {
    sql.update(
        "insert into member (id, member_number, name, member_class, state, state_reason, locale,"
            + " time_zone, referral_code, joined_at, version)"
            + " values (?, ?, 'Ana', 'INDIVIDUAL', 'ACTIVE', '', 'en', 'Asia/Shanghai', ?, ?, 0)",
        id,
        number,
        number,
        joinedAt);
    return new MemberId(id);
  }
}
