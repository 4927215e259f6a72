package travel.loyalty.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestTurns;

/** What becomes of the files that were sent. */
class ImportTidyingTest {

  private static final String MAPPING =
      """
      {"name": "m", "target": "MEMBERS",
       "fields": {"externalRef": "code", "name": "name", "class": {"constant": "INDIVIDUAL"}}}
      """;
  private static final String FILE = "code,name\n1,Ana\n";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private ImportFixture imports;

  @BeforeEach
  void house() {
    imports = new ImportFixture(database, folder);
    imports.firstProgramme();
  }

  private void tidiedAfter(Duration age) throws IOException {
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.from(imports.wall.instant().minus(age)));
    }
    imports.tidying.run(imports.clock.instant(), TestTurns.KEPT);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static InputStream file() {
    return new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_file_of_an_import_that_is_done_goes_after_its_time_and_its_report_stays()
      throws IOException {
    ImportView done = imports.imported(FILE, MAPPING);
    tidiedAfter(ImportTidying.KEPT.minusSeconds(1));
    assertThat(files()).hasSize(1);
    tidiedAfter(ImportTidying.KEPT.plusSeconds(1));
    assertThat(files()).isEmpty();
    assertThat(imports.report(done.id())).hasSize(1);
    imports.service.rollback(done.id(), ImportFixture.BEN);
    assertThat(imports.worked(done.id()).state()).isEqualTo(ImportState.ROLLED_BACK);
  }

  @Test
  void an_import_that_nobody_ran_is_cancelled_with_its_file() throws IOException {
    ImportView forgotten = imports.service.upload("old.csv", file(), ImportFixture.BEN);
    tidiedAfter(ImportTidying.KEPT.plusSeconds(1));
    assertThat(files()).isEmpty();
    assertThat(imports.service.status(forgotten.id(), ImportFixture.BEN).state())
        .isEqualTo(ImportState.CANCELLED);
  }

  @Test
  void an_import_at_work_keeps_its_file_whatever_its_age() throws IOException {
    imports.start(FILE, MAPPING, ImportRequest.Run.IMPORT);
    tidiedAfter(ImportTidying.KEPT.multipliedBy(2));
    assertThat(files()).hasSize(1);
  }

  @Test
  void a_file_that_no_import_knows_goes_too() throws IOException {
    Files.writeString(folder.resolve("left-by-a-crash"), FILE);
    tidiedAfter(ImportTidying.KEPT.plusSeconds(1));
    assertThat(files()).isEmpty();
  }

  @Test
  void it_is_due_at_once_and_then_every_six_hours() throws IOException {
    assertThat(imports.tidying.nextDue()).contains(imports.clock.instant());
    tidiedAfter(Duration.ZERO);
    assertThat(imports.tidying.nextDue()).isEmpty();
  }
}
