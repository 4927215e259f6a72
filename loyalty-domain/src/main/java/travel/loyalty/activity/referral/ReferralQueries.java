package travel.loyalty.activity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.activity.referral.ReferralCounts.State;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** Reads friends for pages: lists by key, latest first, one statement a page and one for names. */
@ApplicationScoped
class ReferralQueries {

  private static final String COUNTED =
      "(select min(c.counted_at) from referral_count c"
          + " where c.friend_id = r.friend_id and c.undone_at is null)";
  private static final String ROW =
      "select r.friend_id, r.referrer_id, r.joined_at, r.review, r.suspicion, r.decided_at,"
          + " r.decided_by, r.reason, "
          + COUNTED
          + " as counted_at from referral r where 1 = 1";

  private Sql sql;
  private Members members;

  /** For the container's proxy. */
  protected ReferralQueries() {}

  @Inject
  ReferralQueries(Sql sql, Members members) {
    this.sql = sql;
    this.members = members;
  }

  /** What a row says, before the names are known. */
  private record Row(
      MemberId friend,
      MemberId referrer,
      Instant joinedAt,
      Review review,
      Optional<Suspicion> suspicion,
      Optional<Instant> countedAt,
      Optional<Instant> decidedAt,
      String decidedBy,
      String reason) {

    ReferralState state() {
      return switch (review) {
        case OPEN -> ReferralState.UNDER_REVIEW;
        case REFUSED -> ReferralState.REFUSED;
        case NONE, CLEARED -> countedAt.isPresent() ? ReferralState.COUNTED : ReferralState.JOINED;
      };
    }

    ReferralView view(Map<MemberId, MemberRef> names) {
      return new ReferralView(
          names.get(friend),
          names.get(referrer),
          joinedAt,
          state(),
          suspicion,
          countedAt,
          decidedAt,
          decidedBy,
          reason);
    }
  }

  Optional<ReferralView> find(MemberId friend) {
    return views(sql.list(ROW + " and r.friend_id = ?", ReferralQueries::row, friend)).stream()
        .findFirst();
  }

  PageOf<ReferralView> page(ReferralSearch search, PageRequest page) {
    StringBuilder text = new StringBuilder(ROW);
    List<Object> values = new ArrayList<>();
    search.state().ifPresent(state -> narrow(text, state));
    search
        .referrer()
        .ifPresent(
            referrer -> {
              text.append(" and r.referrer_id = ?");
              values.add(referrer);
            });
    if (!page.isFirst()) {
      text.append(" and r.friend_id < ?");
      values.add(place(page.after()));
    }
    text.append(" order by r.friend_id desc limit ?");
    values.add(page.limit() + 1);
    List<Row> rows = sql.list(text.toString(), ReferralQueries::row, values.toArray());
    boolean more = rows.size() > page.limit();
    List<Row> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(views(shown), more ? shown.get(shown.size() - 1).friend().toString() : "");
  }

  private static void narrow(StringBuilder text, ReferralState state) {
    switch (state) {
      case UNDER_REVIEW -> text.append(" and r.review = 'OPEN'");
      case REFUSED -> text.append(" and r.review = 'REFUSED'");
      case COUNTED ->
          text.append(" and r.review in ('NONE', 'CLEARED') and " + COUNTED + " is not null");
      case JOINED ->
          text.append(" and r.review in ('NONE', 'CLEARED') and " + COUNTED + " is null");
    }
  }

  /** A place that nobody handed out leads to the first page's beginning. */
  private static long place(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private List<ReferralView> views(List<Row> rows) {
    Map<MemberId, MemberRef> names =
        members.refs(
            rows.stream().flatMap(row -> Stream.of(row.friend(), row.referrer())).toList());
    return rows.stream().map(row -> row.view(names)).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new MemberId(row.getLong("friend_id")),
        new MemberId(row.getLong("referrer_id")),
        Sql.instant(row, "joined_at"),
        Review.valueOf(row.getString("review")),
        ReferralStore.suspicion(row),
        Optional.ofNullable(Sql.instant(row, "counted_at")),
        Optional.ofNullable(Sql.instant(row, "decided_at")),
        row.getString("decided_by"),
        row.getString("reason"));
  }

  /** How many friends of a member are of a kind. */
  int count(MemberId referrer, Optional<ReferralState> state) {
    StringBuilder text =
        new StringBuilder("select count(*) as n from referral r where r.referrer_id = ?");
    state.ifPresent(wanted -> narrow(text, wanted));
    return sql.first(text.toString(), row -> row.getInt("n"), referrer).orElse(0);
  }

  /** What a member got for friends and keeps, by one award. */
  Points given(MemberId referrer, String award) {
    return sql.first(
            "select sum(points) as given from referral_award"
                + " where referrer_id = ? and award_code = ? and state = ?",
            row -> Sql.points(row, "given"),
            referrer,
            award,
            State.GIVEN)
        .orElse(Points.ZERO);
  }

  /** The same by all of them, those of earlier programmes too. */
  Points given(MemberId referrer) {
    return sql.first(
            "select sum(points) as given from referral_award where referrer_id = ? and state = ?",
            row -> Sql.points(row, "given"),
            referrer,
            State.GIVEN)
        .orElse(Points.ZERO);
  }
}
