package travel.loyalty.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import travel.loyalty.TestDatabase;
import travel.loyalty.imports.RowReport.Outcome;
import travel.loyalty.member.MemberClass;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

class MemberImportTest {

  private static final String MAPPING =
      """
      {"name": "travellers", "target": "MEMBERS",
       "fields": {"externalRef": {"template": "T-{code}"}, "name": "name",
                  "class": {"constant": "INDIVIDUAL"}, "companyRef": {"template": "C-{company}"},
                  "companyName": "company", "birthDate": "born"}}
      """;
  private static final String FILE =
      """
      code,company,name,born
      0,4You,Roy Braun,1990-05-17
      1,4You,Joseph Holsten,
      2,Acme,Wilma Mcinnis,1990-02-30
      3,Acme,,
      1,4You,Joseph Twice,
      4,,Ana Silva,
      """;

  @RegisterExtension final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private ImportFixture imports;

  @BeforeEach
  void house() {
    imports = new ImportFixture(database, folder);
    imports.firstProgramme();
  }

  @Test
  void people_become_members_and_their_company_one_for_all_of_them() {
    ImportView done = imports.imported(FILE, MAPPING);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.counts()).isEqualTo(new ImportCounts(6, 3, 0, 0, 0, 3, 0));
    var made = imports.members.refsByExternalRef(List.of("T-0", "T-1", "T-4", "C-4You", "C-Acme"));
    assertThat(made.keySet()).containsExactlyInAnyOrder("T-0", "T-1", "T-4", "C-4You");
    assertThat(made.get("C-4You").memberClass()).isEqualTo(MemberClass.CORPORATE);
  }

  @Test
  void every_row_is_in_the_report_with_column_and_reason() {
    List<RowReport> rows = imports.report(imports.imported(FILE, MAPPING).id());
    assertThat(rows).extracting(RowReport::row).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(rows.get(2).remarks())
        .singleElement()
        .satisfies(
            why -> {
              assertThat(why.pointer()).isEqualTo("/birthDate");
              assertThat(why.column()).isEqualTo("born");
              assertThat(why.code()).isEqualTo("not-a-date");
            });
    assertThat(rows.get(3).remarks())
        .containsExactly(new RowReport.Remark("/name", "name", "required", Map.of()));
    assertThat(rows.get(4).remarks())
        .containsExactly(
            new RowReport.Remark("/externalRef", "code", "named-before", Map.of("row", 3)));
  }

  @Test
  void a_check_says_the_same_and_writes_nothing() {
    ImportView checked = imports.checked(FILE, MAPPING);
    assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
    assertThat(imports.count("member")).isZero();
    List<RowReport> foretold = imports.report(checked.id());

    imports.service.run(checked.id(), ImportFixture.BEN);
    ImportView done = imports.worked(checked.id());
    assertThat(done.counts()).isEqualTo(checked.counts());
    assertThat(imports.report(checked.id()))
        .extracting(RowReport::row, RowReport::outcome)
        .isEqualTo(
            foretold.stream()
                .map(r -> org.assertj.core.groups.Tuple.tuple(r.row(), r.outcome()))
                .toList());
  }

  @Test
  void the_same_file_again_changes_nobody_and_tells_who_differs() {
    imports.imported("code,company,name,born\n0,4You,Roy Braun,\n1,4You,Jo Holsten,\n", MAPPING);
    ImportView again =
        imports.imported("code,company,name,born\n0,4You,Roy Braun,\n1,4You,Jo Smith,\n", MAPPING);
    assertThat(again.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0, 1));
    assertThat(imports.report(again.id()).get(1).remarks())
        .containsExactly(new RowReport.Remark("/name", "name", "differs-from-member", Map.of()));
  }

  @Test
  void members_of_an_import_that_nobody_touched_are_removed_by_its_roll_back() {
    ImportView done = imports.imported(FILE, MAPPING);
    assertThat(imports.service.blockers(done.id(), ImportFixture.BEN)).isEmpty();
    imports.service.rollback(done.id(), ImportFixture.BEN);
    assertThat(imports.worked(done.id()).state()).isEqualTo(ImportState.ROLLED_BACK);
    assertThat(imports.count("member")).isZero();
    assertThat(imports.count("member_search")).isZero();
  }

  @Test
  void a_member_who_was_changed_since_stands_against_the_roll_back() {
    ImportView done = imports.imported(FILE, MAPPING);
    String number = imports.report(done.id()).get(1).subject();
    database.sql().update("update member set version = 2 where member_number = ?", number);
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> imports.service.rollback(done.id(), ImportFixture.BEN));
    assertThat(refused.code()).isEqualTo("state-conflict");
    assertThat(refused.arguments())
        .containsEntry("blockers", List.of(new RollbackBlocker(3, number, "member-used")));
  }

  @Test
  void a_member_who_was_given_points_stands_against_the_roll_back() {
    ImportView done = imports.imported(FILE, MAPPING);
    imports.given(member("T-0"), "500.00");
    assertThat(blockers(done)).containsExactly("member-used");
    assertThat(imports.points.audit().isOk()).isTrue();
  }

  @Test
  void a_roll_back_waits_for_points_that_are_given_at_the_same_moment_and_leaves_their_member()
      throws Exception {
    ImportView done = imports.imported(FILE, MAPPING);
    imports.service.rollback(done.id(), ImportFixture.BEN);
    CompletableFuture<ImportView> taken =
        database.inTransaction(
            () -> {
              imports.post(member("T-0"), "500.00");
              CompletableFuture<ImportView> other =
                  CompletableFuture.supplyAsync(() -> imports.worked(done.id()));
              assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS))
                  .isInstanceOf(TimeoutException.class);
              return other;
            });
    assertThat(taken.get().failure().orElseThrow().code()).isEqualTo("rollback-incomplete");
    assertThat(imports.members.refsByExternalRef(List.of("T-0", "T-1"))).containsOnlyKeys("T-0");
  }

  @Test
  void points_for_a_member_who_was_taken_back_meanwhile_are_not_kept() {
    ImportView done = imports.imported(FILE, MAPPING);
    MemberId gone = member("T-0");
    imports.service.rollback(done.id(), ImportFixture.BEN);
    imports.worked(done.id());
    assertThatThrownBy(() -> imports.given(gone, "500.00")).isInstanceOf(Sql.Busy.class);
    assertThat(imports.count("point_account")).isZero();
  }

  @Test
  void points_that_wait_for_a_second_person_stand_against_the_roll_back() {
    ImportView done = imports.imported(FILE, MAPPING);
    database
        .sql()
        .update(
            "insert into point_adjustment (id, member_id, points, reason, reference, state,"
                + " proposed_by, proposed_at, note)"
                + " values (1, ?, 500, 'sorry', 'C-1', 'PROPOSED', 'STAFF/ben', ?, '')",
            member("T-0"),
            imports.clock.instant());
    assertThat(blockers(done)).containsExactly("member-used");
  }

  @Test
  void a_claim_stands_against_the_roll_back() {
    ImportView done = imports.imported(FILE, MAPPING);
    database
        .sql()
        .update(
            "insert into points_claim (id, member_id, reference, trip_ended_on, note, state,"
                + " submitted_at, answer_due_at) values (1, ?, 'B-1', ?, '', 'REJECTED', ?, ?)",
            member("T-0"),
            LocalDate.parse("2026-02-01"),
            imports.clock.instant(),
            imports.clock.instant());
    assertThat(blockers(done)).containsExactly("member-used");
  }

  @Test
  void a_member_who_signed_in_by_code_stands_against_the_roll_back() {
    ImportView done = imports.imported(FILE, MAPPING);
    // What a session leaves behind, also after the session itself is forgotten.
    database
        .sql()
        .update(
            "insert into credential (population, subject, must_change, blocked)"
                + " values ('MEMBER', ?, false, false)",
            member("T-0").toString());
    assertThat(blockers(done)).containsExactly("member-used");
  }

  private MemberId member(String externalRef) {
    return imports.members.refsByExternalRef(List.of(externalRef)).get(externalRef).id();
  }

  private List<String> blockers(ImportView done) {
    return imports.service.blockers(done.id(), ImportFixture.BEN).stream()
        .map(RollbackBlocker::code)
        .toList();
  }

  @Test
  void a_file_that_breaks_off_is_refused_before_its_first_row_is_taken() {
    String whole = "0,A,Roy Braun,\n" + "1,A,Jo Holsten,\n".repeat(30);
    ImportView failed =
        imports.imported("code,company,name,born\n" + whole + "9,\"A,B,\n", MAPPING);
    assertThat(failed.state()).isEqualTo(ImportState.FAILED);
    assertThat(failed.failure().orElseThrow().code()).isEqualTo("quotes-unbalanced");
    assertThat(failed.failure().orElseThrow().arguments()).containsEntry("line", 33);
    assertThat(imports.count("member")).isZero();
  }

  @Test
  void a_file_with_more_rows_than_are_taken_is_refused_before_its_first_row() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("code,company,name,born\n".getBytes(StandardCharsets.UTF_8));
      byte[] thousand = "1,A,B,\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
      for (long rows = 0; rows <= ImportRun.ROWS_MAX; rows += 1_000) {
        out.write(thousand);
      }
    }
    InputStream file = new ByteArrayInputStream(packed.toByteArray());
    ImportId id = imports.start(file, MAPPING, ImportRequest.Run.IMPORT).id();
    ImportView failed = imports.worked(id);
    assertThat(failed.failure().orElseThrow().code()).isEqualTo("too-many-rows");
    assertThat(imports.count("member")).isZero();
    assertThat(imports.count("import_row")).isZero();
  }

  @Test
  void a_file_without_a_column_of_the_mapping_is_refused_at_once_and_not_kept() {
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> imports.imported("code,company,name\n0,A,Roy\n", MAPPING));
    assertThat(refused.errors())
        .containsExactly(
            new Refused.FieldError(
                "/fields/birthDate", "missing-column", Map.of("column", "born")));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_worker_that_died_is_followed_by_one_that_goes_on_behind_its_last_chunk() {
    StringBuilder file = new StringBuilder("code,company,name,born\n");
    for (int i = 0; i < 3 * ImportRun.CHUNK_ROWS; i++) {
      file.append(i).append(",4You,Person ").append(i).append(",\n");
    }
    ImportId id = imports.start(file.toString(), MAPPING, ImportRequest.Run.IMPORT).id();
    Lease dead = imports.jobs.claim(id).orElseThrow();
    database.sql().update("alter table member add constraint stop check (external_ref <> 'T-700')");
    imports.run.work(dead);
    assertThat(imports.service.status(id, ImportFixture.BEN).counts().done())
        .isEqualTo(ImportRun.CHUNK_ROWS);

    database.sql().update("alter table member drop constraint stop");
    assertThat(imports.jobs.claim(id)).isEmpty();
    imports.wall.moveTo("2030-01-01T00:02:00Z");
    ImportView done = imports.worked(id);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.counts().created()).isEqualTo(3L * ImportRun.CHUNK_ROWS);
    assertThat(imports.count("member")).isEqualTo(3L * ImportRun.CHUNK_ROWS + 1);
  }

  @Test
  void a_worker_that_comes_back_late_writes_nothing_any_more() {
    ImportId id = imports.start(FILE, MAPPING, ImportRequest.Run.IMPORT).id();
    Lease late = imports.jobs.claim(id).orElseThrow();
    imports.wall.moveTo("2030-01-01T00:02:00Z");
    Lease now = imports.jobs.claim(id).orElseThrow();
    imports.run.work(late);
    assertThat(imports.count("member")).isZero();
    imports.run.work(now);
    assertThat(imports.count("member")).isEqualTo(4);
  }

  @Test
  void a_cancelled_import_stops_and_can_be_rolled_back() {
    ImportId id = imports.start(FILE, MAPPING, ImportRequest.Run.IMPORT).id();
    Lease lease = imports.jobs.claim(id).orElseThrow();
    imports.service.cancel(id, ImportFixture.BEN);
    imports.run.work(lease);
    assertThat(imports.count("member")).isZero();
    imports.service.rollback(id, ImportFixture.BEN);
    assertThat(imports.worked(id).state()).isEqualTo(ImportState.ROLLED_BACK);
  }

  @Test
  void a_client_sees_its_own_imports_only() {
    ImportId id = imports.start(FILE, MAPPING, ImportRequest.Run.DRY_RUN).id();
    Actor crm = Actor.client("crm");
    catchThrowableOfType(NotFound.class, () -> imports.service.status(id, crm));
    assertThat(imports.service.list(PageRequest.first(10), crm).rows()).isEmpty();
    assertThat(imports.service.list(PageRequest.first(10), ImportFixture.BEN).rows()).hasSize(1);
  }

  @Test
  void a_report_is_filtered_by_outcome() {
    ImportView done = imports.imported(FILE, MAPPING);
    var refused =
        imports.service.report(
            done.id(), RowFilter.REFUSED, PageRequest.first(2), ImportFixture.BEN);
    assertThat(refused.rows()).extracting(RowReport::outcome).containsOnly(Outcome.REFUSED);
    assertThat(refused.hasNext()).isTrue();
  }

  @Test
  void a_mapping_is_remembered_by_its_name() {
    imports.service.remember(MAPPING, ImportFixture.BEN);
    imports.service.remember(MAPPING, ImportFixture.BEN);
    assertThat(imports.service.mappings())
        .extracting(MappingView::name)
        .containsExactly("travellers");
    assertThat(imports.imported(FILE, "travellers").counts().created()).isEqualTo(3);
  }
}
