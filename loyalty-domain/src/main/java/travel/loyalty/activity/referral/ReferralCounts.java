package travel.loyalty.activity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** The rows of friends who count, and of what they were worth. */
@ApplicationScoped
class ReferralCounts {

  private Sql sql;

  /** For the container's proxy. */
  protected ReferralCounts() {}

  @Inject
  ReferralCounts(Sql sql) {
    this.sql = sql;
  }

  /**
   * That a friend counts for an award.
   *
   * @param version of the programme whose terms hold
   */
  record Count(String award, int version, Instant countedAt, Optional<Instant> undoneAt) {
    boolean stands() {
      return undoneAt.isEmpty();
    }
  }

  /** What became of an award. */
  enum State {
    GIVEN,
    REVOKED,
    /** Its turn came when the budget was spent. */
    NO_BUDGET
  }

  /** An award that a member reached. */
  record Reached(
      String award, int ordinal, MemberId friend, int version, Points points, State state) {}

  List<Count> ofFriend(MemberId friend) {
    return sql.list(
        "select award_code, version, counted_at, undone_at from referral_count"
            + " where friend_id = ? order by award_code",
        row ->
            new Count(
                row.getString("award_code"),
                row.getInt("version"),
                Sql.instant(row, "counted_at"),
                Optional.ofNullable(Sql.instant(row, "undone_at"))),
        friend);
  }

  /** Counts a friend, for the first time or again. */
  void count(Referral referral, Count count) {
    int known =
        sql.update(
            "update referral_count set version = ?, counted_at = ?, undone_at = null"
                + " where friend_id = ? and award_code = ?",
            count.version(),
            count.countedAt(),
            referral.friend(),
            count.award());
    if (known == 0) {
      sql.update(
          "insert into referral_count (friend_id, award_code, referrer_id, version, counted_at)"
              + " values (?, ?, ?, ?, ?)",
          referral.friend(),
          count.award(),
          referral.referrer(),
          count.version(),
          count.countedAt());
    }
  }

  void undo(MemberId friend, String award, Instant at) {
    sql.update(
        "update referral_count set undone_at = ? where friend_id = ? and award_code = ?",
        at,
        friend,
        award);
  }

  /** How many friends count for an award now. */
  int standing(MemberId referrer, String award) {
    return sql.first(
            "select count(*) as n from referral_count"
                + " where referrer_id = ? and award_code = ? and undone_at is null",
            row -> row.getInt("n"),
            referrer,
            award)
        .orElse(0);
  }

  /** How often a member ever reached an award. */
  int reachedEver(MemberId referrer, String award) {
    return sql.first(
            "select max(ordinal) as n from referral_award where referrer_id = ? and award_code = ?",
            row -> row.getInt("n"),
            referrer,
            award)
        .orElse(0);
  }

  /** How many awards stand. */
  int reached(MemberId referrer, String award) {
    return sql.first(
            "select count(*) as n from referral_award"
                + " where referrer_id = ? and award_code = ? and state <> ?",
            row -> row.getInt("n"),
            referrer,
            award,
            State.REVOKED)
        .orElse(0);
  }

  /** The award that goes first when a friend counts no more: his own, else the last one. */
  Optional<Reached> firstToGo(MemberId referrer, String award, MemberId friend) {
    return sql.first(
        "select award_code, ordinal, friend_id, version, points, state from referral_award"
            + " where referrer_id = ? and award_code = ? and state <> ?"
            + " order by case when friend_id = ? then 0 else 1 end, ordinal desc limit 1",
        ReferralCounts::reached,
        referrer,
        award,
        State.REVOKED,
        friend);
  }

  private static Reached reached(ResultSet row) throws SQLException {
    return new Reached(
        row.getString("award_code"),
        row.getInt("ordinal"),
        new MemberId(row.getLong("friend_id")),
        row.getInt("version"),
        Sql.points(row, "points"),
        State.valueOf(row.getString("state")));
  }

  void add(MemberId referrer, Reached reached, Instant at) {
    sql.update(
        "insert into referral_award (referrer_id, award_code, ordinal, friend_id, version, points,"
            + " state, given_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        referrer,
        reached.award(),
        reached.ordinal(),
        reached.friend(),
        reached.version(),
        reached.points(),
        reached.state(),
        at);
  }

  void revoke(MemberId referrer, Reached reached, Instant at) {
    sql.update(
        "update referral_award set state = ?, revoked_at = ?"
            + " where referrer_id = ? and award_code = ? and ordinal = ?",
        State.REVOKED,
        at,
        referrer,
        reached.award(),
        reached.ordinal());
  }
}
