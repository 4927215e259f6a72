package travel.loyalty.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import travel.loyalty.TestDatabase;
import travel.loyalty.laboratory.LaboratoryHouse;
import travel.loyalty.laboratory.LevelResult;
import travel.loyalty.laboratory.ReplayRequest;
import travel.loyalty.laboratory.ReplayView;
import travel.loyalty.shared.PageRequest;

/** The real files, on an installation in reais: {@code bin/verify samples -Dsamples=FOLDER}. */
@EnabledIfSystemProperty(named = "samples", matches = ".+")
class SamplesTest {

  private static final Duration STAYS_MAX = Duration.ofSeconds(60);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private final Path samples = Path.of(System.getProperty("samples", ""));
  private ImportFixture imports;

  @BeforeEach
  void house() {
    imports = new ImportFixture(database, folder);
    imports.brazilianProgramme();
    imports.clock.moveTo("2019-09-01T12:00:00Z");
  }

  @Test
  void the_agency_becomes_members_companies_bookings_and_points() throws IOException {
    ImportView people = imported("agency_travellers");
    assertThat(people.counts()).isEqualTo(new ImportCounts(1_340, 1_340, 0, 0, 0, 0, 0));
    assertThat(imports.count("member where member_class = 'CORPORATE'")).isEqualTo(5);

    imports.clock.moveTo("2021-07-01T12:00:00Z");
    long from = cpuNanos();
    long began = System.nanoTime();
    ImportView stays = imported("agency_hotel_stays");
    Duration took = Duration.ofNanos(cpuNanos() - from);
    Duration waited = Duration.ofNanos(System.nanoTime() - began);
    System.out.println("28,285 stays took " + took + " of one core, " + waited + " in all");
    assertThat(stays.counts()).isEqualTo(new ImportCounts(28_285, 28_285, 0, 0, 0, 0, 0));
    assertThat(imports.count("booking")).isEqualTo(28_285);
    assertThat(imports.points.audit().isOk()).isTrue();
    assertThat(took).isLessThan(STAYS_MAX);

    assertThat(imported("agency_hotel_stays").counts().unchanged()).isEqualTo(28_285);
    assertReplayed();
  }

  /** The rules that counted, replayed on all stays, give the ledger of each member. */
  private void assertReplayed() {
    LaboratoryHouse laboratory =
        new LaboratoryHouse(database, imports.clock.asBusinessClock(), imports.programmes);
    LocalDate first = LocalDate.of(2019, 1, 1);
    LocalDate last = LocalDate.of(2021, 12, 31);
    long began = System.nanoTime();
    ReplayView counted = laboratory.replayed(ReplayRequest.ofWhatCounted(first, last));
    System.out.println("Replay took " + Duration.ofNanos(System.nanoTime() - began));
    ReplayView version =
        laboratory.replayed(
            ReplayRequest.ofVersion(imports.programmes.current().version(), first, last));
    for (ReplayView replay : List.of(counted, version)) {
      assertThat(replay.figures().bookings()).isEqualTo(28_285);
      assertThat(replay.figures().better() + replay.figures().worse()).isZero();
      assertThat(laboratory.service.levels(replay.id())).noneMatch(LevelResult::isShift);
      assertThat(
              imports.count(
                  "replay_member r join (select account_id, sum(pending_change + available_change"
                      + " - debt_change) as points from ledger_entry where source_kind = 'BOOKING'"
                      + " and kind in ('PENDING', 'EARNED', 'CLAWED_BACK', 'DEBT')"
                      + " group by account_id) e on e.account_id = r.member_id"
                      + " and e.points = r.points_then where r.replay_id = "
                      + replay.id()))
          .isEqualTo(imports.count("point_account"));
    }
  }

  @Test
  void the_hotels_bookings_of_nobody_are_kept_and_their_dirt_is_told() throws IOException {
    imports.clock.moveTo("2021-07-01T12:00:00Z");
    ImportView hotels = imported("hotel_bookings");
    assertThat(hotels.counts().total()).isEqualTo(14_938);
    assertThat(hotels.counts().done()).isEqualTo(14_938);
    PageRequest all = PageRequest.first(PageRequest.LIMIT_MAX);
    var refused =
        imports.service.report(hotels.id(), RowFilter.REFUSED, all, ImportFixture.BEN).rows();
    System.out.println(hotels.counts() + ", refused: " + refused);
    assertThat(refused).hasSize((int) hotels.counts().refused());
    assertThat(imports.count("ledger_entry")).isZero();
    assertThat(imports.count("booking where status = 'CANCELLED'")).isPositive();
  }

  // Other work on the machine must not make the figure worse.
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private ImportView imported(String name) throws IOException {
    String mapping = Files.readString(Path.of("../docs/imports/" + name + ".json"));
    try (InputStream file = Files.newInputStream(samples.resolve(name + ".csv.gz"))) {
      return imports.worked(imports.start(file, mapping, ImportRequest.Run.IMPORT).id());
    }
  }
}
