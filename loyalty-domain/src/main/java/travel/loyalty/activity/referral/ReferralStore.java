package travel.loyalty.activity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** The rows of friends, and when they are to be looked at. */
@ApplicationScoped
class ReferralStore {

  private static final String ROW =
      "select friend_id, referrer_id, joined_at, look_at, review, suspicion, decided_at"
          + " from referral";

  private Sql sql;

  /** For the container's proxy. */
  protected ReferralStore() {}

  @Inject
  ReferralStore(Sql sql) {
    this.sql = sql;
  }

  /** A friend to be looked at. */
  record Due(Instant at, MemberId friend) {
    static final Due FIRST = new Due(Instant.EPOCH, new MemberId(0));
  }

  void add(Referral referral) {
    sql.update(
        "insert into referral (friend_id, referrer_id, joined_at, look_at, suspicion, review,"
            + " decided_by, reason) values (?, ?, ?, ?, '', ?, '', '')",
        referral.friend(),
        referral.referrer(),
        referral.joinedAt(),
        referral.lookAt(),
        referral.review());
  }

  Optional<Referral> find(MemberId friend) {
    return sql.first(ROW + " where friend_id = ?", ReferralStore::row, friend);
  }

  /** The friend, until the transaction ends nobody else's to change. */
  Optional<Referral> lock(MemberId friend) {
    return sql.first(ROW + " where friend_id = ? for update", ReferralStore::row, friend);
  }

  private static Referral row(ResultSet row) throws SQLException {
    return new Referral(
        new MemberId(row.getLong("friend_id")),
        new MemberId(row.getLong("referrer_id")),
        Sql.instant(row, "joined_at"),
        Optional.ofNullable(Sql.instant(row, "look_at")),
        Review.valueOf(row.getString("review")),
        suspicion(row),
        Optional.ofNullable(Sql.instant(row, "decided_at")));
  }

  static Optional<Suspicion> suspicion(ResultSet row) throws SQLException {
    return Optional.of(row.getString("suspicion"))
        .filter(word -> !word.isEmpty())
        .map(Suspicion::valueOf);
  }

  /** Lets the job look at those of the members who are somebody's friends. */
  void lookAt(Collection<MemberId> members, Instant now) {
    List<MemberId> friends =
        sql.listIn(
            "select friend_id from referral where friend_id in (:in)",
            row -> new MemberId(row.getLong("friend_id")),
            members.stream().map(MemberId::value).sorted().toList());
    sql.batch(
        "update referral set look_at = ? where friend_id = ?"
            + " and (look_at is null or look_at > ?)",
        friends.stream().distinct().map(friend -> new Object[] {now, friend, now}).toList());
  }

  /** When to look at a friend again; nothing waits where that is empty. */
  void lookAgain(MemberId friend, Optional<Instant> at) {
    sql.update("update referral set look_at = ? where friend_id = ?", at, friend);
  }

  Optional<Instant> nextLook() {
    return sql.first(
        "select look_at from referral where look_at is not null order by look_at limit 1",
        row -> Sql.instant(row, "look_at"));
  }

  /** Who is to be looked at by now, in the order of the moments, after one that is known. */
  List<Due> due(Instant now, Due after, int limit) {
    return sql.list(
        "select look_at, friend_id from referral where look_at <= ?"
            + " and (look_at > ? or (look_at = ? and friend_id > ?))"
            + " order by look_at, friend_id limit ?",
        row -> new Due(Sql.instant(row, "look_at"), new MemberId(row.getLong("friend_id"))),
        now,
        after.at(),
        after.at(),
        after.friend(),
        limit);
  }

  void suspect(MemberId friend, Suspicion suspicion) {
    sql.update(
        "update referral set suspicion = ?, review = ? where friend_id = ?",
        suspicion,
        Review.OPEN,
        friend);
  }

  void decide(MemberId friend, Review decision, String reason, Instant at, Actor by) {
    sql.update(
        "update referral set review = ?, reason = ?, decided_at = ?, decided_by = ?"
            + " where friend_id = ?",
        decision,
        reason,
        at,
        by,
        friend);
  }
}
