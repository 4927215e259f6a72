package travel.loyalty.tier.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestMembers;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Members;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.WallClock;
import travel.loyalty.tier.TierHouse;
import travel.loyalty.tier.TierService;

class BenefitServiceTest {

  private static final int THREADS = 20;
  private static final Actor BEN = Actor.staff("ben");
  private static final Actor HOTLINE = Actor.client("hotline");
  private static final String BENEFITS =
      """
      "benefits": [
        {"code": "LOUNGE", "kind": "SERVICE", "names": {"zh-CN": "贵宾厅", "en": "Lounge"},
         "per": "YEAR", "levels": [{"code": "SILVER", "times": 2}, {"code": "GOLD", "times": 4}]},
        {"code": "FRIDAY", "kind": "DISCOUNT", "names": {"zh-CN": "周五", "en": "Friday"},
         "levels": [{"code": "GOLD"}], "recurring": {"weekdays": ["FRIDAY"]}}
      ],
      """;

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-03-05T02:00:00Z");
  private TierService tiers;
  private BenefitService benefits;
  private MemberId ana;

  @BeforeEach
  void open() {
    BusinessClock business = clock.asBusinessClock();
    new FirstProgramme(database.sql(), business).layDown();
    AuditService audit = new AuditService(database.sql(), business, new WallClock());
    ProgrammeService programmes = new ProgrammeService(database.sql(), business, audit, List.of());
    String document =
        FirstProgramme.document()
            .replace("2000-01-01", "2026-03-05")
            .replaceFirst("\"levels\": \\[", BENEFITS + "\"levels\": [");
    database.inTransaction(() -> programmes.publish(document, BEN));
    tiers = new TierHouse(database, business, programmes).service();
    Members members = new Members(database.sql());
    benefits =
        new BenefitService(
            members,
            programmes,
            tiers,
            new BenefitUses(database.sql(), members),
            new BenefitReports(database.sql()),
            audit,
            business);
    ana = TestMembers.add(database.sql(), 7);
  }

  private void give(MemberId member, String level) {
    database.inTransaction(
        () -> tiers.give(member, level, LocalDate.parse("2026-12-31"), "status match", BEN));
  }

  private BenefitUse use(MemberId member, String benefit, String reference, Actor by) {
    return Retry.run(
        () ->
            database.inTransaction(
                () -> benefits.use(new UseRequest(member, benefit, reference, ""), by)));
  }

  private String answer(MemberId member, String benefit, String reference) {
    try {
      return Long.toString(use(member, benefit, reference, HOTLINE).id());
    } catch (Refused refused) {
      return String.valueOf(refused.arguments().get("reason"));
    }
  }

  private Optional<Integer> left(MemberId member) {
    return benefits.of(member).get(0).left();
  }

  @Test
  void a_use_is_recorded_and_counts() {
    give(ana, "SILVER");
    BenefitUse use = use(ana, "LOUNGE", "visit-1", HOTLINE);
    assertThat(use.level()).isEqualTo("SILVER");
    assertThat(use.day()).isEqualTo("2026-03-05");
    assertThat(use.by()).isEqualTo("CLIENT/hotline");
    assertThat(left(ana)).contains(1);
    assertThat(benefits.uses(ana, PageRequest.first(10)).rows()).containsExactly(use);
  }

  @Test
  void the_same_reference_of_the_same_sender_is_one_use() {
    give(ana, "SILVER");
    BenefitUse use = use(ana, "LOUNGE", "visit-1", HOTLINE);
    assertThat(use(ana, "LOUNGE", "visit-1", HOTLINE)).isEqualTo(use);
    assertThat(use(ana, "LOUNGE", "visit-1", BEN)).isNotEqualTo(use);
    assertThat(left(ana)).contains(0);
    give(ana, "GOLD");
    assertThat(answer(ana, "FRIDAY", "visit-1")).isEqualTo("reference-used");
  }

  @Test
  void what_the_level_the_day_or_the_limit_does_not_allow_is_refused_with_the_reason() {
    assertThat(answer(ana, "LOUNGE", "a")).isEqualTo("benefit-level");
    give(ana, "GOLD");
    Refused refused = catchThrowableOfType(Refused.class, () -> use(ana, "FRIDAY", "b", HOTLINE));
    assertThat(refused.arguments())
        .containsEntry("reason", "benefit-day")
        .containsEntry("next", LocalDate.parse("2026-03-06"));
    List.of("c", "d", "e", "f").forEach(visit -> use(ana, "LOUNGE", visit, HOTLINE));
    assertThat(answer(ana, "LOUNGE", "g")).isEqualTo("benefit-used-up");
    database.sql().update("update member set state = 'SUSPENDED' where id = ?", ana);
    assertThat(answer(ana, "LOUNGE", "h")).isEqualTo("member-suspended");
  }

  @Test
  void a_use_that_is_taken_back_counts_no_more_and_stays_in_the_list() {
    give(ana, "SILVER");
    BenefitUse use = use(ana, "LOUNGE", "visit-1", HOTLINE);
    database.inTransaction(() -> benefits.takeBack(use.id(), "flight cancelled", BEN));
    database.inTransaction(() -> benefits.takeBack(use.id(), "again", BEN));
    assertThat(left(ana)).contains(2);
    assertThat(benefits.uses(ana, PageRequest.first(10)).rows())
        .extracting(row -> row.takenBack().map(BenefitUse.TakenBack::reason).orElse(""))
        .containsExactly("flight cancelled");
  }

  @Test
  void a_client_takes_back_its_own_uses_only() {
    give(ana, "SILVER");
    BenefitUse use = use(ana, "LOUNGE", "visit-1", BEN);
    assertThatThrownBy(() -> benefits.takeBack(use.id(), "mistake", HOTLINE))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void the_numbers_of_one_person_share_what_there_is() {
    MemberId old = TestMembers.add(database.sql(), 8);
    give(ana, "SILVER");
    give(old, "SILVER");
    use(old, "LOUNGE", "visit-1", HOTLINE);
    database.sql().update("update member set merged_into = ? where id = ?", ana, old);
    assertThat(left(ana)).contains(1);
    use(old, "LOUNGE", "visit-2", HOTLINE);
    assertThat(answer(ana, "LOUNGE", "visit-3")).isEqualTo("benefit-used-up");
    assertThat(benefits.uses(ana, PageRequest.first(10)).rows()).hasSize(2);
  }

  @Test
  void twenty_at_once_use_no_more_than_there_is() throws Exception {
    give(ana, "GOLD");
    List<String> answers = together(number -> answer(ana, "LOUNGE", "visit-" + number));
    assertThat(answers.stream().filter("benefit-used-up"::equals)).hasSize(THREADS - 4);
    assertThat(benefits.uses(ana, PageRequest.first(50)).rows()).hasSize(4);
  }

  @Test
  void one_use_that_twenty_send_at_once_is_recorded_once() throws Exception {
    give(ana, "GOLD");
    assertThat(together(number -> answer(ana, "LOUNGE", "visit-1"))).hasSize(THREADS);
    assertThat(left(ana)).contains(3);
  }

  private static List<String> together(IntFunction<String> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        calls.add(() -> work.apply(number));
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void the_list_is_narrowed_and_read_page_by_page() {
    give(ana, "GOLD");
    List.of("a", "b", "c").forEach(visit -> use(ana, "LOUNGE", visit, HOTLINE));
    UseSearch lounge =
        new UseSearch(
            Optional.of(ana),
            Optional.of("LOUNGE"),
            Optional.of(LocalDate.parse("2026-03-05")),
            Optional.of(LocalDate.parse("2026-03-05")),
            Optional.of(UseSearch.State.USED));
    var first = benefits.search(lounge, PageRequest.first(2));
    assertThat(first.rows()).extracting(BenefitUse::reference).containsExactly("c", "b");
    var second = benefits.search(lounge, new PageRequest(first.next(), 2));
    assertThat(second.rows()).extracting(BenefitUse::reference).containsExactly("a");
    assertThat(second.hasNext()).isFalse();
  }

  @Test
  void the_report_tells_how_many_have_a_benefit_and_how_many_used_it() {
    MemberId ben = TestMembers.add(database.sql(), 8);
    TestMembers.add(database.sql(), 9);
    give(ana, "GOLD");
    give(ben, "SILVER");
    use(ana, "LOUNGE", "a", HOTLINE);
    use(ana, "LOUNGE", "b", HOTLINE);
    BenefitUse mistake = use(ben, "LOUNGE", "c", HOTLINE);
    database.inTransaction(() -> benefits.takeBack(mistake.id(), "mistake", BEN));
    LocalDate day = LocalDate.parse("2026-03-05");
    assertThat(benefits.report(new Days(day, day)))
        .containsExactly(
            new BenefitReport("LOUNGE", names(0), 2, 1, 2, 1),
            new BenefitReport("FRIDAY", names(1), 1, 0, 0, 0));
    assertThat(benefits.report(new Days(day.plusDays(1), day.plusDays(1))))
        .extracting(BenefitReport::uses)
        .containsExactly(0L, 0L);
  }

  private Map<String, String> names(int benefit) {
    return benefits.of(ana).get(benefit).benefit().names();
  }
}
