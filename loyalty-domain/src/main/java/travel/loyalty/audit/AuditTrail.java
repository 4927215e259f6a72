package travel.loyalty.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/** The records in their table: added, read, never changed. */
final class AuditTrail {

  private static final String COLUMNS =
      "select id, recorded_at, business_at, actor, action_name, subject_kind, subject_id, details,"
          + " trace_id, digest from audit_record ";

  // One constant statement for every filter: an empty text begins every value.
  private static final String SEARCH =
      COLUMNS
          + "where id < ? and actor like ? escape '!' and action_name like ? escape '!'"
          + " and subject_kind like ? escape '!' and subject_id like ? escape '!'"
          + " and trace_id like ? escape '!'"
          + " and recorded_at >= ? and recorded_at < ? order by id desc limit ?";

  private static final Instant FIRST_DAY = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST_DAY = Instant.parse("9999-01-01T00:00:00Z");

  private final Sql sql;

  AuditTrail(Sql sql) {
    this.sql = sql;
  }

  /** A record and the digest that was stored with it. */
  record Stored(AuditRecord record, String digest) {
    boolean isUnchanged() {
      return Digest.of(record).equals(digest);
    }
  }

  void add(AuditRecord record) {
    sql.update(
        "insert into audit_record (id, recorded_at, business_at, actor, action_name, subject_kind,"
            + " subject_id, details, trace_id, digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        record.id(),
        record.recordedAt(),
        record.businessAt(),
        record.actor(),
        record.action(),
        record.subjectKind(),
        record.subjectId(),
        record.details(),
        record.trace(),
        Digest.of(record));
  }

  PageOf<AuditRecord> search(AuditFilter filter, PageRequest page) {
    List<Object> values = new ArrayList<>();
    values.add(page.isFirst() ? Long.MAX_VALUE : Long.parseLong(page.after()));
    values.add(beginsWith(filter.actor()));
    values.add(beginsWith(filter.action()));
    values.add(beginsWith(filter.subjectKind()));
    values.add(beginsWith(filter.subjectId()));
    values.add(beginsWith(filter.trace()));
    values.add(filter.from().orElse(FIRST_DAY));
    values.add(filter.until().orElse(LAST_DAY));
    values.add(page.limit() + 1);
    List<AuditRecord> rows = sql.list(SEARCH, row -> stored(row).record(), values.toArray());
    boolean more = rows.size() > page.limit();
    List<AuditRecord> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(shown, more ? Long.toString(shown.get(shown.size() - 1).id()) : "");
  }

  private static String beginsWith(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  /** The records between two numbers, both included, in order. */
  List<Stored> between(long first, long last) {
    return sql.list(
        COLUMNS + "where id >= ? and id <= ? order by id", AuditTrail::stored, first, last);
  }

  /** The next records to seal: after a number, and not younger than a time. */
  List<Stored> sealable(long after, Instant recordedBefore, int limit) {
    return sql.list(
        COLUMNS + "where id > ? and recorded_at < ? order by id limit ?",
        AuditTrail::stored,
        after,
        recordedBefore,
        limit);
  }

  Optional<Long> firstAfter(long after, Instant recordedBefore) {
    return sql.first(
        "select id from audit_record where id > ? and recorded_at < ? order by id limit 1",
        row -> row.getLong("id"),
        after,
        recordedBefore);
  }

  long countAfter(long after) {
    return sql.first(
            "select count(*) as n from audit_record where id > ?", row -> row.getLong("n"), after)
        .orElse(0L);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    AuditRecord record =
        new AuditRecord(
            row.getLong("id"),
            Sql.instant(row, "recorded_at"),
            Sql.instant(row, "business_at"),
            row.getString("actor"),
            row.getString("action_name"),
            row.getString("subject_kind"),
            row.getString("subject_id"),
            row.getString("details"),
            row.getString("trace_id"));
    return new Stored(record, row.getString("digest"));
  }
}
