package travel.loyalty.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** Which members are to be looked at for their streaks, and when. */
@ApplicationScoped
class StreakLooks {

  private Sql sql;

  /** For the container's proxy. */
  protected StreakLooks() {}

  @Inject
  StreakLooks(Sql sql) {
    this.sql = sql;
  }

  /** Lets the job look at members, in the order of their ids so that two batches never cross. */
  void lookAt(Collection<MemberId> members, Instant now) {
    sql.batch(
        "insert into streak_look (member_id, look_at) values (?, ?)"
            + " on duplicate key update look_at = ?",
        members.stream()
            .map(MemberId::value)
            .sorted()
            .map(member -> new Object[] {member, now, now})
            .toList());
  }

  void lookAgain(MemberId member, Optional<Instant> at) {
    sql.update("update streak_look set look_at = ? where member_id = ?", at, member);
  }

  Optional<Instant> next() {
    return sql.first(
        "select look_at from streak_look where look_at is not null order by look_at limit 1",
        row -> Sql.instant(row, "look_at"));
  }

  /** Members to be looked at by now, by their ids, after one that is known. */
  List<MemberId> due(Instant now, MemberId after, int limit) {
    return sql.list(
        "select member_id from streak_look where look_at <= ? and member_id > ?"
            + " order by member_id limit ?",
        row -> new MemberId(row.getLong("member_id")),
        now,
        after,
        limit);
  }
}
