package travel.loyalty.programme.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.audit.AuditService;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.Maturation;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.Simulation;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.shared.WallClock;

class WorksheetServiceTest {

  private static final Actor ANA = Actor.staff("ana");
  private static final Actor BEN = Actor.staff("ben");
  private static final Actor CHEN = Actor.staff("chen");
  private static final Place MATURATION = Place.of("/maturation");
  private static final Simulation NOTHING = new Simulation(0, 0, 0, Points.ZERO, 0, Points.ZERO);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final BusinessClock clock = new TestClock("2026-03-01T00:00:00Z").asBusinessClock();
  private ProgrammeService programmes;
  private WorksheetService worksheets;

  @BeforeEach
  void lay_down() {
    new FirstProgramme(database.sql(), clock).layDown();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock());
    programmes = new ProgrammeService(database.sql(), clock, audit, List.of());
    worksheets = new WorksheetService(database.sql(), programmes, clock, audit);
  }

  @Test
  void a_copy_of_what_is_in_force_begins_tomorrow_and_becomes_a_draft() {
    Worksheet sheet = worksheets.start(1, BEN);
    worksheets.change(sheet.id(), maturing(sheet, 10), BEN);

    int version = submit(sheet.id(), BEN);

    Programme draft = programmes.version(version).orElseThrow();
    assertThat(draft.validFrom()).isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(draft.maturation()).isEqualTo(new Maturation(10));
    assertThat(programmes.current().version()).isEqualTo(1);
    assertThat(worksheets.all()).isEmpty();
  }

  @Test
  void whoever_wrote_a_part_of_a_version_does_not_approve_it() {
    Worksheet sheet = worksheets.start(1, ANA);
    worksheets.change(sheet.id(), maturing(sheet, 10), ANA);
    int version = submit(sheet.id(), BEN);
    programmes.simulated(version, NOTHING, BEN);

    for (Actor author : List.of(ANA, BEN)) {
      assertThat(refused(() -> programmes.approve(version, author)).code())
          .isEqualTo("programme.same-person");
    }
    assertThat(programmes.approve(version, CHEN).isDraft()).isFalse();
  }

  @Test
  void what_is_wrong_in_the_part_refuses_it_and_nothing_is_changed() {
    Worksheet sheet = worksheets.start(1, BEN);

    Refused refused = refused(() -> worksheets.change(sheet.id(), maturing(sheet, 1000), BEN));

    assertThat(refused.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(tuple("/days", "out-of-range"));
    assertThat(worksheets.get(sheet.id())).isEqualTo(sheet);
  }

  @Test
  void a_worksheet_with_faults_elsewhere_is_kept_but_becomes_no_draft() {
    Worksheet sheet = worksheets.start(1, BEN);
    Place gold = Place.of("/tiers/levels/2");
    String seen = sheet.tree().mark(gold);
    worksheets.change(
        sheet.id(), tree -> tree.put(gold, seen, tree.part(gold).put("code", "VIP")), BEN);

    assertThat(worksheets.get(sheet.id()).tree().faults()).hasSize(1);
    assertThat(refused(() -> submit(sheet.id(), BEN)).errors()).hasSize(1);
    assertThat(worksheets.all()).hasSize(1);
  }

  @Test
  void of_two_who_changed_the_same_part_the_second_is_told() {
    Worksheet sheet = worksheets.start(1, ANA);
    worksheets.change(sheet.id(), maturing(sheet, 10), ANA);

    Refused late = refused(() -> worksheets.change(sheet.id(), maturing(sheet, 12), BEN));

    assertThat(late.code()).isEqualTo("changed-meanwhile");
    assertThat(refused(() -> worksheets.submit(sheet.id(), sheet.tree().mark(), BEN)).code())
        .isEqualTo("changed-meanwhile");
  }

  @Test
  void a_worksheet_that_was_thrown_away_is_gone() {
    Worksheet sheet = worksheets.start(1, ANA);
    worksheets.change(sheet.id(), maturing(sheet, 10), ANA);
    worksheets.discard(sheet.id(), BEN);
    assertThat(worksheets.all()).isEmpty();
    assertThat(programmes.versions()).hasSize(1);
  }

  private static UnaryOperator<WorksheetDocument> maturing(Worksheet sheet, int days) {
    String seen = sheet.tree().mark(MATURATION);
    return tree -> tree.put(MATURATION, seen, tree.part(MATURATION).put("days", days));
  }

  private int submit(long id, Actor by) {
    return worksheets.submit(id, worksheets.get(id).tree().mark(), by).version();
  }

  private static Refused refused(Runnable deed) {
    return catchThrowableOfType(Refused.class, deed::run);
  }
}
