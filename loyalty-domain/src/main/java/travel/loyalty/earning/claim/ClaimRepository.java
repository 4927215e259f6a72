package travel.loyalty.earning.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.upload.StoredFile;

/** The tables of claims. */
@ApplicationScoped
class ClaimRepository {

  private static final String COLUMNS =
      "select id, member_id, reference, trip_ended_on, note, state, submitted_at, answer_due_at,"
          + " decided_at, decided_by, reason, booking_id from points_claim";

  private static final String NARROWED =
      " and state in (?, ?, ?) and reference like ? escape '!' order by id";
  private static final String OF_MEMBER =
      COLUMNS + " where member_id = ? and id < ?" + NARROWED + " desc limit ?";
  private static final String LONGEST_WAITING = COLUMNS + " where id > ?" + NARROWED + " limit ?";

  private Sql sql;

  /** For the container's proxy. */
  protected ClaimRepository() {}

  @Inject
  ClaimRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds a claim.
   *
   * @throws Sql.DuplicateKey if the member claims this booking already
   */
  void add(ClaimView claim, List<StoredFile> files) {
    sql.update(
        "insert into points_claim (id, member_id, reference, trip_ended_on, note, state, open_key,"
            + " submitted_at, answer_due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        claim.id(),
        claim.member(),
        claim.reference(),
        claim.tripEndedOn(),
        claim.note(),
        claim.state(),
        claim.member() + "/" + claim.reference(),
        claim.submittedAt(),
        claim.answerDueAt());
    List<Object[]> rows = new ArrayList<>();
    for (StoredFile file : files) {
      rows.add(
          new Object[] {
            Ids.next(), claim.id(), file.name(), file.mediaType(), file.bytes(), file.storedName()
          });
    }
    sql.batch(
        "insert into claim_file (id, claim_id, name, media_type, bytes, stored_name)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  Optional<ClaimView> find(long id) {
    return sql.first(COLUMNS + " where id = ?", ClaimRepository::read, id)
        .map(claim -> claim.with(files(id)));
  }

  private List<ClaimFile> files(long claim) {
    return sql.list(
        "select id, name, media_type, bytes from claim_file where claim_id = ? order by id",
        row ->
            new ClaimFile(
                row.getLong("id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes")),
        claim);
  }

  Optional<String> storedName(long claim, long file) {
    return sql.first(
        "select stored_name from claim_file where claim_id = ? and id = ?",
        row -> row.getString("stored_name"),
        claim,
        file);
  }

  /** A member's claims, latest first. */
  PageOf<ClaimView> ofMember(MemberId member, ClaimSearch search, PageRequest page) {
    long before = page.isFirst() ? Long.MAX_VALUE : place(page.after());
    return page(OF_MEMBER, List.of(member, before), search, page);
  }

  /** All claims, those that wait longest first. */
  PageOf<ClaimView> all(ClaimSearch search, PageRequest page) {
    long after = page.isFirst() ? 0 : place(page.after());
    return page(LONGEST_WAITING, List.of(after), search, page);
  }

  private static long place(String after) {
    return after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
  }

  private PageOf<ClaimView> page(
      String text, List<Object> first, ClaimSearch search, PageRequest page) {
    List<Object> values = new ArrayList<>(first);
    // Where any will do, each of the places holds another state.
    for (ClaimState state : ClaimState.values()) {
      values.add(search.state().orElse(state));
    }
    values.add(beginningWith(search.reference()));
    values.add(page.limit() + 1);
    List<ClaimView> rows = sql.list(text, ClaimRepository::read, values.toArray());
    boolean more = rows.size() > page.limit();
    List<ClaimView> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(shown, more ? Long.toString(shown.get(shown.size() - 1).id()) : "");
  }

  private static String beginningWith(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  /** Writes a decision, unless somebody decided before. */
  boolean decide(long id, Decision decision) {
    return sql.update(
            "update points_claim set state = ?, decided_at = ?, decided_by = ?, reason = ?,"
                + " booking_id = ?, open_key = case when ? = 'REJECTED' then null else open_key end"
                + " where id = ? and state = 'OPEN'",
            decision.state(),
            decision.at(),
            decision.by(),
            decision.reason(),
            decision.booking(),
            decision.state(),
            id)
        == 1;
  }

  /** What was decided. */
  record Decision(ClaimState state, Instant at, Actor by, String reason, Optional<Long> booking) {}

  private static ClaimView read(ResultSet row) throws SQLException {
    return new ClaimView(
        row.getLong("id"),
        new MemberId(row.getLong("member_id")),
        row.getString("reference"),
        Sql.date(row, "trip_ended_on"),
        row.getString("note"),
        ClaimState.valueOf(row.getString("state")),
        Sql.instant(row, "submitted_at"),
        Sql.instant(row, "answer_due_at"),
        Optional.ofNullable(Sql.instant(row, "decided_at")),
        Optional.ofNullable(row.getString("decided_by")),
        Optional.ofNullable(row.getString("reason")).orElse(""),
        Optional.ofNullable(Sql.number(row, "booking_id")),
        List.of());
  }
}
