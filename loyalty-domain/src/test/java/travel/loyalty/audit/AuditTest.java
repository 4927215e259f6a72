package travel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.audit.ChainReport.ChainBreak;
import travel.loyalty.audit.ChainReport.Fault;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Trace;
import travel.loyalty.shared.WallClock;

class AuditTest {

  private static final Actor BEN = Actor.staff("ben");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
  private AuditChain chain;
  private AuditService audit;

  @BeforeEach
  void open() {
    WallClock wall = new WallClock(clock);
    chain = new AuditChain(database.sql(), wall);
    audit = new AuditService(database.sql(), clock.asBusinessClock(), wall);
  }

  @Test
  void records_are_found_by_what_they_begin_with_newest_first() {
    audit.record(BEN, "member.blocked", "member", "7", Map.of("reason", "fraud"));
    audit.record(Actor.client("crs"), "booking.recorded", "booking", "CRS/1", Map.of());
    audit.record(BEN, "member.unblocked", "member", "7", Map.of("reason", "cleared"));
    PageOf<AuditRecord> first = audit.search(about("member", "7"), PageRequest.first(1));
    PageOf<AuditRecord> second =
        audit.search(about("member", "7"), new PageRequest(first.next(), 1));
    assertThat(first.rows()).extracting(AuditRecord::action).containsExactly("member.unblocked");
    assertThat(second.rows()).extracting(AuditRecord::action).containsExactly("member.blocked");
    assertThat(second.hasNext()).isFalse();
    assertThat(second.rows().get(0).details()).isEqualTo("{\"reason\":\"fraud\"}");
  }

  @Test
  void a_record_knows_its_request_and_is_found_by_it() {
    Runnable answered = Trace.begin("5A393F36C01D");
    audit.record(BEN, "member.blocked", "member", "7", Map.of());
    answered.run();
    audit.record(Actor.system("points.due"), "points.matured", "member", "7", Map.of());
    AuditFilter wanted =
        new AuditFilter("", "", "", "", "5A393F36C01D", Optional.empty(), Optional.empty());
    assertThat(audit.search(wanted, PageRequest.first(9)).rows())
        .extracting(AuditRecord::action)
        .containsExactly("member.blocked");
    assertThat(audit.search(about("member", "7"), PageRequest.first(9)).rows())
        .extracting(AuditRecord::trace)
        .containsExactly("", "5A393F36C01D");
  }

  @Test
  void a_record_whose_request_was_changed_is_named() {
    sealed(3);
    long id = idOf(2);
    change("update audit_record set trace_id = 'F00' where id = ?", id);
    assertThat(audit.verify().breaks()).containsExactly(new ChainBreak(Fault.RECORD_CHANGED, id));
  }

  @Test
  void a_percent_sign_is_only_a_percent_sign() {
    audit.record(BEN, "member.blocked", "member", "7", Map.of());
    assertThat(audit.search(about("%", ""), PageRequest.first(9)).rows()).isEmpty();
  }

  @Test
  void what_is_rolled_back_is_not_recorded() {
    database.begin();
    audit.record(BEN, "member.blocked", "member", "7", Map.of());
    database.rollback();
    assertThat(audit.search(AuditFilter.ALL, PageRequest.first(9)).rows()).isEmpty();
  }

  @Test
  void young_records_wait_for_their_seal() {
    record(2);
    chain.sealAll(() -> {});
    assertThat(audit.verify().unsealed()).isEqualTo(2);
    clock.moveTo("2026-03-01T08:16:00Z");
    assertThat(chain.isSealable()).isTrue();
    chain.sealAll(() -> {});
    assertThat(chain.isSealable()).isFalse();
    ChainReport report = audit.verify();
    assertThat(report.isWhole()).isTrue();
    assertThat(report.seals()).isEqualTo(1);
    assertThat(report.records()).isEqualTo(2);
    assertThat(report.unsealed()).isZero();
  }

  @Test
  void a_changed_record_is_named_whether_sealed_or_not() {
    sealed(3);
    long id = idOf(1);
    change("update audit_record set details = '{}' where id = ?", id);
    assertThat(audit.verify().breaks()).containsExactly(new ChainBreak(Fault.RECORD_CHANGED, id));
    record(1);
    change("update audit_record set actor = 'STAFF/eve' where id = ?", idOf(3));
    assertThat(audit.verify().breaks()).contains(new ChainBreak(Fault.RECORD_CHANGED, idOf(3)));
  }

  @Test
  void a_change_with_its_digest_mended_still_breaks_the_seal() {
    sealed(3);
    long id = idOf(1);
    change("update audit_record set actor = 'STAFF/eve' where id = ?", id);
    AuditRecord eve = new AuditTrail(database.sql()).between(id, id).get(0).record();
    change("update audit_record set digest = '" + Digest.of(eve) + "' where id = ?", id);
    assertThat(audit.verify().breaks()).containsExactly(new ChainBreak(Fault.SEAL_BROKEN, 1));
  }

  @Test
  void a_deleted_record_breaks_its_seal() {
    sealed(3);
    change("delete from audit_record where id = ?", idOf(0));
    assertThat(audit.verify().breaks()).containsExactly(new ChainBreak(Fault.SEAL_BROKEN, 1));
  }

  @Test
  void a_deleted_seal_is_missed() {
    sealed(2);
    clock.moveTo("2026-03-01T09:00:00Z");
    sealed(2);
    change("delete from audit_seal where number = ?", 1);
    assertThat(audit.verify().breaks()).contains(new ChainBreak(Fault.SEAL_MISSING, 1));
  }

  @Test
  void a_record_slipped_in_later_breaks_the_seal_around_it() {
    record(3);
    // Ids of one millisecond follow each other without a gap, so a number is freed before sealing.
    long between = idOf(1);
    change("delete from audit_record where id = ?", between);
    sealed(0);
    change(
        "insert into audit_record (id, recorded_at, business_at, actor, action_name, subject_kind,"
            + " subject_id, details, digest) select ?, recorded_at, business_at, actor,"
            + " action_name, subject_kind, subject_id, details, digest from audit_record"
            + " where id = "
            + idOf(0),
        between);
    assertThat(audit.verify().breaks())
        .containsExactly(
            new ChainBreak(Fault.RECORD_CHANGED, between), new ChainBreak(Fault.SEAL_BROKEN, 1));
  }

  private void sealed(int records) {
    record(records);
    clock.moveTo(clock.instant().plusSeconds(3600));
    chain.sealAll(() -> {});
  }

  private void record(int records) {
    for (int i = 0; i < records; i++) {
      audit.record(BEN, "member.corrected", "member", Integer.toString(i), Map.of("field", "name"));
    }
  }

  private long idOf(int index) {
    List<Long> ids =
        database.sql().list("select id from audit_record order by id", row -> row.getLong("id"));
    return ids.get(index);
  }

  private void change(String statement, long number) {
    assertThat(database.sql().update(statement, number)).isEqualTo(1);
  }

  private static AuditFilter about(String kind, String id) {
    return new AuditFilter("", "", kind, id, "", Optional.empty(), Optional.empty());
  }
}
