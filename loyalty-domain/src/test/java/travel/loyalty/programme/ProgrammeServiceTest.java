package travel.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.shared.WallClock;

class ProgrammeServiceTest {

  private static final Actor BEN = Actor.staff("ben");

  private static final Actor CHEN = Actor.staff("chen");
  private static final Simulation NOTHING = new Simulation(0, 0, 0, Points.ZERO, 0, Points.ZERO);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-03-01T00:00:00Z");
  private final BusinessClock business = clock.asBusinessClock();
  private ProgrammeService programmes;

  @BeforeEach
  void lay_down() {
    new FirstProgramme(database.sql(), business).layDown();
    programmes = service(List.of());
  }

  private ProgrammeService service(List<ProgrammeVeto> vetoes) {
    AuditService audit = new AuditService(database.sql(), business, new WallClock());
    return new ProgrammeService(database.sql(), business, audit, vetoes);
  }

  @Test
  void a_new_installation_has_the_reference_programme_once() {
    new FirstProgramme(database.sql(), business).layDown();
    assertThat(programmes.versions()).extracting(ProgrammeVersion::version).containsExactly(1);
    assertThat(programmes.current().document()).isEqualTo(FirstProgramme.document());
  }

  @Test
  void a_draft_is_in_force_only_after_it_was_published() {
    ProgrammeVersion draft = programmes.draft(from("2026-03-01", 14), BEN);
    assertThat(draft.version()).isEqualTo(2);
    assertThat(draft.isDraft()).isTrue();
    assertThat(programmes.current().version()).isEqualTo(1);
    programmes.simulated(2, NOTHING, BEN);
    programmes.approve(2, CHEN);
    assertThat(programmes.current().maturation()).isEqualTo(new Maturation(14));
    assertThat(refusedApproval(2, CHEN)).isEqualTo("state-conflict");
  }

  @Test
  void who_wrote_a_version_does_not_approve_it_and_nobody_does_unseen() {
    programmes.draft(from("2026-03-01", 14), BEN);
    assertThat(refusedApproval(2, CHEN)).isEqualTo("programme.not-simulated");
    programmes.simulated(2, NOTHING, CHEN);
    assertThat(refusedApproval(2, BEN)).isEqualTo("programme.same-person");
    assertThat(programmes.current().version()).isEqualTo(1);
  }

  private String refusedApproval(int version, Actor by) {
    return catchThrowableOfType(Refused.class, () -> programmes.approve(version, by)).code();
  }

  @Test
  void a_version_goes_from_draft_to_retired_and_says_who_took_each_step() {
    programmes.draft(from("2026-04-01", 14), BEN);
    assertThat(state(2)).isEqualTo(ProgrammeState.DRAFT);
    clock.moveTo("2026-03-02T00:00:00Z");
    programmes.simulated(2, NOTHING, BEN);
    assertThat(state(2)).isEqualTo(ProgrammeState.SIMULATED);
    clock.moveTo("2026-03-03T00:00:00Z");
    programmes.approve(2, CHEN);
    assertThat(state(2)).isEqualTo(ProgrammeState.SCHEDULED);
    assertThat(state(1)).isEqualTo(ProgrammeState.ACTIVE);
    clock.moveTo("2026-03-31T16:00:00Z"); // 1 April in Shanghai
    assertThat(state(2)).isEqualTo(ProgrammeState.ACTIVE);
    assertThat(state(1)).isEqualTo(ProgrammeState.RETIRED);
    ProgrammeLife life = programmes.life(2).orElseThrow();
    assertThat(life.version().simulated())
        .hasValue(new ProgrammeStep(Instant.parse("2026-03-02T00:00:00Z"), BEN.toString()));
    assertThat(life.version().publishedBy()).hasValue(CHEN.toString());
    assertThat(life.simulation()).hasValue(NOTHING);
    assertThat(programmes.life(1).orElseThrow().retiredOn())
        .hasValue(LocalDate.parse("2026-04-01"));
  }

  @Test
  void a_version_that_another_of_the_same_first_day_replaced_is_retired_before_it_began() {
    programmes.publish(from("2026-04-01", 14), BEN);
    programmes.publish(from("2026-04-01", 21), BEN);
    assertThat(state(2)).isEqualTo(ProgrammeState.RETIRED);
    assertThat(state(3)).isEqualTo(ProgrammeState.SCHEDULED);
    clock.moveTo("2026-04-02T00:00:00Z");
    assertThat(state(3)).isEqualTo(ProgrammeState.ACTIVE);
  }

  private ProgrammeState state(int version) {
    return programmes.life(version).orElseThrow().state();
  }

  @Test
  void the_version_with_the_latest_first_day_counts_from_midnight_of_its_zone() {
    programmes.publish(from("2026-05-01", 14), BEN);
    programmes.publish(from("2026-04-01", 21), BEN);
    assertThat(days("2026-03-31T15:59:59Z")).isEqualTo(7);
    assertThat(days("2026-03-31T16:00:00Z")).isEqualTo(21); // 1 April in Shanghai
    assertThat(days("2026-04-30T15:59:59Z")).isEqualTo(21);
    assertThat(days("2026-04-30T16:00:00Z")).isEqualTo(14);
    assertThat(days("1999-01-01T00:00:00Z")).isEqualTo(7); // before the first of all
  }

  @Test
  void of_two_versions_with_the_same_first_day_the_later_counts() {
    programmes.publish(from("2026-02-01", 14), BEN);
    programmes.publish(from("2026-02-01", 21), BEN);
    assertThat(programmes.current().version()).isEqualTo(3);
  }

  @Test
  void what_counted_on_a_day_is_told_as_it_was_known_on_another() {
    clock.moveTo("2026-05-09T16:00:00Z"); // 10 May in Shanghai
    programmes.publish(from("2026-05-01", 14), BEN);
    assertThat(known("2026-05-03", "2026-05-09")).hasValue(1);
    assertThat(known("2026-05-03", "2026-05-10")).hasValue(2);
    assertThat(known("2026-04-30", "2026-05-10")).hasValue(1);
    assertThat(known("2026-05-03", "2026-02-28")).isEmpty(); // before the first start
  }

  private Optional<Integer> known(String paidOn, String knownOn) {
    return programmes
        .inForceOn(LocalDate.parse(paidOn), LocalDate.parse(knownOn))
        .map(Programme::version);
  }

  @Test
  void what_another_node_published_counts_at_once_where_points_depend_on_it() {
    ProgrammeService other = service(List.of());
    assertThat(other.current().version()).isEqualTo(1);
    programmes.publish(from("2026-02-01", 14), BEN);
    assertThat(other.inForceAt(business.now()).version()).isEqualTo(2);
  }

  @Test
  void what_a_feature_has_against_it_stops_publishing_but_no_draft() {
    FieldError objection = new FieldError("/validFrom", "already-earned");
    ProgrammeService opposed = service(List.of(proposed -> List.of(objection)));
    opposed.draft(from("2026-02-01", 14), BEN);
    Refused refused =
        catchThrowableOfType(Refused.class, () -> opposed.publish(from("2026-02-01", 14), BEN));
    assertThat(refused.errors()).containsExactly(objection);
    assertThat(programmes.versions()).hasSize(2);
  }

  private int days(String paidAt) {
    return programmes.inForceAt(Instant.parse(paidAt)).maturation().days();
  }

  private static String from(String validFrom, int days) {
    return FirstProgramme.document()
        .replace("2000-01-01", validFrom)
        .replace("\"days\": 7", "\"days\": " + days);
  }
}
