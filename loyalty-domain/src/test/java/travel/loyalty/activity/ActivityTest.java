package travel.loyalty.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.WallClock;

/** The reference programme's quiz: 10 to 50 points, 1,000 for all, one a day. */
class ActivityTest {

  private static final Actor QUIZ = Actor.client("quiz");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture given = new MemberFixture(database);
  private PointsService points;
  private ActivityService activities;

  @BeforeEach
  void open() {
    BusinessClock clock = given.clock().asBusinessClock();
    new FirstProgramme(database.sql(), clock).layDown();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock(given.clock()));
    ProgrammeService programmes = new ProgrammeService(database.sql(), clock, audit, List.of());
    points = new PointsService(database.sql(), clock, programmes, new TestEvents<>());
    activities = new ActivityService(database.sql(), points, programmes, clock);
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(points.audit().isOk()).isTrue();
  }

  private MemberId somebody() {
    return given.enrolled("Ana").id();
  }

  private ActivityOutcome scores(MemberId member, String reference, int score) {
    ActivityResult result = new ActivityResult("QUIZ", member, reference, Optional.of(score));
    return Retry.run(() -> database.inTransaction(() -> activities.record(result, QUIZ)));
  }

  private String available(MemberId member) {
    return database.inTransaction(() -> points.balance(member)).available().toString();
  }

  @Test
  void the_budget_gives_whole_or_not_at_all() {
    for (int i = 1; i <= 24; i++) {
      assertThat(scores(somebody(), "r" + i, 4).points()).isEqualTo(Points.of("40.00"));
    }
    ActivityOutcome tooMuch = scores(somebody(), "r-50", 5);
    assertThat(tooMuch.points()).isEqualTo(Points.ZERO);
    assertThat(tooMuch.limit()).hasValue("budget-exhausted");
    assertThat(tooMuch.entry()).isEmpty();
    assertThat(scores(somebody(), "r25", 4).points()).isEqualTo(Points.of("40.00"));
    assertThat(scores(somebody(), "r26", 1).limit()).hasValue("budget-exhausted");
  }

  @Test
  void fifty_at_once_never_get_more_than_the_budget() throws Exception {
    List<MemberId> members = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      members.add(somebody());
    }
    ExecutorService threads = Executors.newFixedThreadPool(50);
    List<Callable<ActivityOutcome>> calls = new ArrayList<>();
    for (MemberId member : members) {
      calls.add(() -> scores(member, "r" + member, 4));
    }
    Points all = Points.ZERO;
    for (Future<ActivityOutcome> outcome : threads.invokeAll(calls)) {
      all = all.plus(outcome.get().points());
    }
    threads.shutdown();
    assertThat(all).isEqualTo(Points.of("1000.00"));
  }

  @Test
  void one_result_a_day_counts_for_a_member() {
    MemberId ana = somebody();
    given.clock().moveTo("2026-03-01T15:59:59Z"); // a second before midnight in Shanghai
    assertThat(scores(ana, "a", 3).points()).isEqualTo(Points.of("30.00"));
    assertThat(scores(ana, "b", 5).limit()).hasValue("per-day");
    given.clock().moveTo("2026-03-01T16:00:00Z");
    assertThat(scores(ana, "c", 5).points()).isEqualTo(Points.of("50.00"));
    assertThat(available(ana)).isEqualTo("80.00");
  }

  @Test
  void a_second_number_of_a_person_is_no_second_turn() {
    MemberId ana = somebody();
    MemberId old = somebody();
    database.sql().update("update member set merged_into = ? where id = ?", ana, old);
    assertThat(scores(old, "a", 3).points()).isEqualTo(Points.of("30.00"));
    assertThat(scores(ana, "b", 5).limit()).hasValue("per-day");
    database.sql().update("update member set merged_into = null where id = ?", old);
  }

  @Test
  void the_same_result_again_gets_the_same_answer_and_another_a_conflict() {
    MemberId ana = somebody();
    ActivityOutcome first = scores(ana, "a", 3);
    ActivityOutcome again = scores(ana, "a", 3);
    assertThat(again.repeated()).isTrue();
    assertThat(again.points()).isEqualTo(first.points());
    assertThat(again.entry().orElseThrow().seq()).isEqualTo(first.entry().orElseThrow().seq());
    assertThat(catchThrowableOfType(Refused.class, () -> scores(ana, "a", 4)).code())
        .isEqualTo("state-conflict");
    assertThat(available(ana)).isEqualTo("30.00");
  }

  @Test
  void a_score_outside_the_scale_and_an_unknown_activity_are_named() {
    MemberId ana = somebody();
    assertThat(catchThrowableOfType(Refused.class, () -> scores(ana, "a", 6)).errors())
        .extracting(error -> error.pointer() + " " + error.code())
        .containsExactly("/score unknown-value");
    ActivityResult other = new ActivityResult("CHESS", ana, "a", Optional.empty());
    assertThatThrownBy(() -> database.inTransaction(() -> activities.record(other, QUIZ)))
        .isInstanceOf(NotFound.class);
  }
}
