package travel.loyalty.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

/** The rows of households: who belongs to which, and who was asked to. */
final class HouseholdRows {

  private static final String INVITATIONS =
      "select id, household_id, member_id, invited_by, invited_at from household_invitation"
          + " where answer = 'OPEN' and ";

  private final Sql sql;

  HouseholdRows(Sql sql) {
    this.sql = sql;
  }

  /** Somebody who belongs to it. */
  record Member(MemberId id, Optional<MemberId> guardian, Instant since) {}

  /** Somebody who was asked. */
  record Asked(long id, long household, MemberId member, MemberId by, Instant at) {}

  long open(Instant now) {
    long id = Ids.next();
    sql.update("insert into household (id, opened_at) values (?, ?)", id, now);
    return id;
  }

  /** Where a member belongs. */
  Optional<Long> of(MemberId member) {
    return sql.first(
        "select household_id from household_member where open_key = ?",
        row -> row.getLong("household_id"),
        member);
  }

  /** Those who belong to it, the longest first. */
  List<Member> members(long household) {
    return sql.list(
        "select member_id, guardian, joined_at from household_member"
            + " where household_id = ? and left_at is null order by joined_at, id",
        row ->
            new Member(
                new MemberId(row.getLong("member_id")),
                Optional.ofNullable(Sql.number(row, "guardian")).map(MemberId::new),
                Sql.instant(row, "joined_at")),
        household);
  }

  /** Lets nobody else join or leave until the transaction ends. */
  void lock(long household) {
    sql.list(
        "select id from household where id = ? for update", row -> row.getLong("id"), household);
  }

  /**
   * Adds somebody.
   *
   * @throws Refused {@code state-conflict} if that one belongs to a household
   */
  void join(long household, Member member) {
    try {
      sql.update(
          "insert into household_member (id, household_id, member_id, guardian, joined_at, open_key)"
              + " values (?, ?, ?, ?, ?, ?)",
          Ids.next(),
          household,
          member.id(),
          member.guardian(),
          member.since(),
          member.id());
    } catch (Sql.DuplicateKey e) {
      throw new Refused("state-conflict");
    }
  }

  /** Gives the place of one number to another of the same person. */
  void hand(MemberId merged, MemberId survivor) {
    sql.update(
        "update household_member set member_id = ?, open_key = ? where open_key = ?",
        survivor,
        survivor,
        merged);
  }

  void leave(MemberId member, Instant now) {
    sql.update(
        "update household_member set left_at = ?, open_key = null where open_key = ?", now, member);
  }

  /**
   * Asks somebody.
   *
   * @throws Refused {@code state-conflict} if that one was asked and has not answered
   */
  long invite(long household, MemberId member, MemberId by, Instant now) {
    long id = Ids.next();
    try {
      sql.update(
          "insert into household_invitation (id, household_id, member_id, invited_by, invited_at,"
              + " answer, open_key) values (?, ?, ?, ?, ?, 'OPEN', ?)",
          id,
          household,
          member,
          by,
          now,
          household + "/" + member);
    } catch (Sql.DuplicateKey e) {
      throw new Refused("state-conflict");
    }
    return id;
  }

  /** How an invitation ended. */
  enum Answer {
    ACCEPTED,
    DECLINED,
    WITHDRAWN
  }

  /** Ends an invitation that is open; false if it was not any more. */
  boolean answer(long invitation, Answer answer, Instant now) {
    return sql.update(
            "update household_invitation set answer = ?, answered_at = ?, open_key = null"
                + " where id = ? and answer = 'OPEN'",
            answer,
            now,
            invitation)
        > 0;
  }

  Optional<Asked> invitation(long id) {
    return sql.first(INVITATIONS + "id = ?", HouseholdRows::asked, id);
  }

  /** What a member was asked and has not answered, the newest first. */
  List<Asked> asked(MemberId member) {
    return sql.list(INVITATIONS + "member_id = ? order by id desc", HouseholdRows::asked, member);
  }

  /** Whom a household asked. */
  List<Asked> askedBy(long household) {
    return sql.list(INVITATIONS + "household_id = ? order by id", HouseholdRows::asked, household);
  }

  private static Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        row.getLong("id"),
        row.getLong("household_id"),
        new MemberId(row.getLong("member_id")),
        new MemberId(row.getLong("invited_by")),
        Sql.instant(row, "invited_at"));
  }
}
