package travel.loyalty.points.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestMembers;
import travel.loyalty.audit.AuditService;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.WallClock;

class AdjustmentTest {

  private static final MemberId ANA = new MemberId(77);
  private static final Actor BEN = Actor.staff("ben");
  private static final Actor CHEN = Actor.staff("chen");
  private static final Points LIMIT = Points.of("500.00");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private PointsService points;
  private AdjustmentService adjustments;

  @BeforeEach
  void open() {
    BusinessClock clock = new TestClock("2026-03-01T00:00:00Z").asBusinessClock();
    TestMembers.add(database.sql(), ANA.value());
    new FirstProgramme(database.sql(), clock).layDown();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock());
    ProgrammeService programme = new ProgrammeService(database.sql(), clock, audit, List.of());
    points = new PointsService(database.sql(), clock, programme, new TestEvents<>());
    adjustments = new AdjustmentService(database.sql(), clock, programme, points, audit);
  }

  private AdjustmentOutcome asks(String number, String reference) {
    AdjustmentRequest request =
        new AdjustmentRequest(ANA, Points.of(number), "late transfer", reference);
    return database.inTransaction(() -> adjustments.request(request, LIMIT, BEN));
  }

  private long waiting(String number) {
    return ((AdjustmentOutcome.Waiting) asks(number, "case-1")).approval();
  }

  private String available() {
    return points.balance(ANA).available().toString();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"500.00, Done", "500.01, Waiting", "0.01, Done"})
  void up_to_the_limit_it_is_done_and_above_it_waits(String number, String outcome) {
    assertThat(asks(number, "case-1").getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(available()).isEqualTo(outcome.equals("Done") ? number : "0.00");
  }

  @Test
  void taking_above_the_limit_waits_as_giving_does() {
    asks("500.00", "case-0");
    assertThat(asks("-500.01", "case-1")).isInstanceOf(AdjustmentOutcome.Waiting.class);
  }

  @Test
  void a_second_person_lets_it_through() {
    long approval = waiting("800.00");
    database.inTransaction(() -> adjustments.approve(approval, "seen the mails", CHEN));
    assertThat(available()).isEqualTo("800.00");
    assertThat(adjustments.approval(approval).decidedBy()).contains("STAFF/chen");
    assertThat(adjustments.approvals(ApprovalState.PROPOSED, PageRequest.first(10)).rows())
        .isEmpty();
  }

  @Test
  void nobody_decides_what_they_asked_for() {
    long approval = waiting("800.00");
    assertThatThrownBy(() -> database.inTransaction(() -> adjustments.approve(approval, "", BEN)))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo("adjustment.same-person"));
    assertThat(available()).isEqualTo("0.00");
  }

  @Test
  void what_was_rejected_stays_rejected() {
    long approval = waiting("800.00");
    database.inTransaction(() -> adjustments.reject(approval, "no", CHEN));
    assertThatThrownBy(() -> database.inTransaction(() -> adjustments.approve(approval, "", CHEN)))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo("state-conflict"));
    assertThatThrownBy(() -> asks("800.00", "case-1")).isInstanceOf(Refused.class);
    assertThat(available()).isEqualTo("0.00");
  }

  @Test
  void the_same_reference_again_changes_nothing_and_another_amount_is_refused() {
    asks("30.00", "case-1");
    AdjustmentOutcome again = asks("30.00", "case-1");
    assertThat(((AdjustmentOutcome.Done) again).posted().repeated()).isTrue();
    assertThatThrownBy(() -> asks("31.00", "case-1")).isInstanceOf(Refused.class);
    assertThat(available()).isEqualTo("30.00");
  }

  @Test
  void more_than_there_is_cannot_be_taken_and_leaves_no_trace() {
    asks("30.00", "case-1");
    assertThatThrownBy(() -> asks("-30.01", "case-2"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo("insufficient-points"));
    assertThat(reason("case-2")).isEmpty();
    assertThat(reason("case-1")).contains("late transfer");
  }

  private Optional<String> reason(String reference) {
    return adjustments.reason(ANA, new SourceRef(AdjustmentService.SOURCE, reference));
  }

  @Test
  void the_page_before_it_tells_what_it_will_do() {
    asks("30.00", "case-1");
    AdjustmentPreview preview = adjustments.preview(ANA, Points.of("-20.00"), LIMIT);
    assertThat(preview.after().available()).isEqualTo(Points.of("10.00"));
    assertThat(preview.isAboveLimit()).isFalse();
    assertThatThrownBy(() -> adjustments.preview(ANA, Points.of("-30.01"), LIMIT))
        .isInstanceOf(Refused.class);
  }

  @Test
  void every_field_that_is_wrong_is_named_at_once() {
    AdjustmentRequest request = new AdjustmentRequest(ANA, Points.ZERO, " ", "x".repeat(101));
    assertThatThrownBy(() -> adjustments.request(request, LIMIT, BEN))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.errors().stream().map(Refused.FieldError::pointer))
                    .containsExactly("/points", "/reason", "/reference"));
  }
}
