package travel.loyalty.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestMembers;
import travel.loyalty.audit.AuditService;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.earning.EarningHouse;
import travel.loyalty.earning.EarningService;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.Members;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeState;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.JobLease;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.WallClock;

class ReplayTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final String STEP = "\"per\": \"100.00\", \"points\": \"1.00\"";
  private static final String DOUBLED = "\"per\": \"100.00\", \"points\": \"2.00\"";
  private static final String FROM = "2000-01-01";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-03-10T02:00:00Z");
  private final BusinessClock business = clock.asBusinessClock();
  private ProgrammeService programmes;
  private EarningService earning;
  private LaboratoryHouse laboratory;
  private MemberNumber ana;
  private MemberNumber bao;

  @BeforeEach
  void ana_has_paid_for_a_tour_and_bao_for_a_hotel() {
    new FirstProgramme(database.sql(), business).layDown();
    AuditService audit = new AuditService(database.sql(), business, new WallClock());
    programmes = new ProgrammeService(database.sql(), business, audit, List.of());
    earning = new EarningHouse(database, business, programmes).service();
    laboratory = house(2);
    ana = member(7);
    bao = member(8);
    pays(ana, "A-1", "2026-03-01T02:00:00Z", ProductType.GROUP_TOUR, "4000.00");
    pays(bao, "B-1", "2026-03-02T02:00:00Z", ProductType.HOTEL, "1000.00");
  }

  private LaboratoryHouse house(int chunkSize) {
    return new LaboratoryHouse(database, business, programmes, chunkSize);
  }

  private MemberNumber member(long id) {
    MemberId member = TestMembers.add(database.sql(), id);
    return new Members(database.sql()).ref(member).orElseThrow().number();
  }

  private void pays(
      MemberNumber member, String reference, String paidAt, ProductType type, String amount) {
    BookingLine line =
        new BookingLine(
            "1",
            type,
            Optional.of(Market.DOMESTIC),
            Optional.empty(),
            Optional.empty(),
            Heat.NORMAL,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(LocalDate.of(2026, 3, 15)),
            2,
            Money.of(new BigDecimal(amount), "CNY"),
            Money.zero("CNY"),
            Optional.empty());
    BookingRevision booking =
        new BookingRevision(
            new BookingKey("ERP", reference),
            1,
            Optional.of(member),
            BookingStatus.PAID,
            Optional.empty(),
            Instant.parse("2026-02-01T02:00:00Z"),
            Optional.of(Instant.parse(paidAt)),
            Optional.of(LocalDate.of(2026, 3, 20)),
            Optional.of("STORE"),
            List.of(line),
            Optional.empty(),
            false);
    database.inTransaction(() -> earning.record(booking, Actor.client("erp")));
  }

  private int draft(String document) {
    return database.inTransaction(() -> programmes.draft(document, Actor.staff("chen"))).version();
  }

  private static String document(String what, String instead) {
    return FirstProgramme.document().replace(what, instead);
  }

  private ReplayView replayed(String document) {
    return laboratory.replayed(ReplayRequest.ofVersion(draft(document), FIRST, LAST));
  }

  private static Points points(String text) {
    return Points.of(text);
  }

  @Test
  void a_draft_that_gives_companies_their_part_tells_what_an_employer_of_today_would_get() {
    MemberNumber acme = member(9);
    database.sql().update("update member set member_class = 'CORPORATE' where id = 9");
    database.sql().update("update member set employer = 9 where id = 7");
    ReplayView replay =
        replayed(
            FirstProgramme.document().replaceFirst("\\{", "{\"company\": {\"percent\": \"20\"}, "));
    assertThat(replay.figures().bookings()).isEqualTo(2);
    assertThat(replay.figures().change()).isEqualTo(points("8.00"));
    assertThat(laboratory.members(replay, ReplayFilter.BETTER))
        .extracting(MemberResult::number, MemberResult::change)
        .containsExactly(tuple(acme, points("8.00")));
    assertThat(laboratory.service.rules(replay.id()))
        .filteredOn(rule -> rule.code().equals("COMPANY"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.countThen()).isEqualTo(1))
        .satisfies(rule -> assertThat(rule.countNow()).isZero());
  }

  @Test
  void a_draft_tells_who_would_be_better_and_worse_off_by_how_much() {
    ReplayView replay =
        replayed(document(STEP, DOUBLED).replace("\"percent\": \"1.5\"", "\"percent\": \"1.0\""));
    assertThat(replay.figures().bookings()).isEqualTo(2);
    assertThat(replay.figures().better()).isEqualTo(1);
    assertThat(replay.figures().worse()).isEqualTo(1);
    assertThat(replay.figures().change()).isEqualTo(points("35.00"));
    assertThat(replay.figures().changeOfValue()).hasToString("CNY 35.00");
    assertThat(laboratory.members(replay, ReplayFilter.BETTER))
        .extracting(one -> one.number() + " " + one.pointsNow() + " " + one.change())
        .containsExactly(ana + " 40.00 40.00");
    assertThat(laboratory.members(replay, ReplayFilter.WORSE))
        .extracting(one -> one.number() + " " + one.pointsNow() + " " + one.change())
        .containsExactly(bao + " 15.00 -5.00");
  }

  @Test
  void what_it_comes_to_is_told_by_rule() {
    ReplayView replay = replayed(document("GENERAL", "EVERYTHING"));
    assertThat(laboratory.service.rules(replay.id()))
        .extracting(r -> r.code() + " " + r.pointsNow() + " " + r.pointsThen())
        .containsExactly("DOM_GROUP 40.00 40.00", "EVERYTHING 0.00 15.00", "GENERAL 15.00 0.00");
  }

  @Test
  void what_a_point_is_worth_is_the_other_sides_own() {
    ReplayView replay =
        replayed(
            document(
                "\"pointValue\": {\"amount\": \"1.00\"", "\"pointValue\": {\"amount\": \"0.50\""));
    assertThat(replay.figures().change()).isEqualTo(Points.ZERO);
    assertThat(replay.figures().valueNow()).hasToString("CNY 55.00");
    assertThat(replay.figures().valueThen()).hasToString("CNY 27.50");
  }

  @Test
  void a_budget_gives_to_who_came_first_whole_or_not() {
    pays(ana, "A-2", "2026-03-03T02:00:00Z", ProductType.GROUP_TOUR, "1000.00");
    ReplayView replay = replayed(bonus("\"budget\": \"44.00\""));
    RuleResult more = rule(replay, "MORE");
    assertThat(more.pointsThen()).isEqualTo(points("40.00")); // 40, not 15, not 10
    assertThat(more.budget()).contains(points("44.00"));
    assertThat(more.left()).isEqualTo(points("4.00"));
  }

  @Test
  void a_members_limit_cuts_what_is_left_over() {
    pays(ana, "A-2", "2026-03-03T02:00:00Z", ProductType.GROUP_TOUR, "1000.00");
    ReplayView replay = replayed(bonus("\"perMember\": \"44.00\""));
    assertThat(rule(replay, "MORE").pointsThen()).isEqualTo(points("59.00")); // 40, 4 and 15
  }

  private RuleResult rule(ReplayView replay, String code) {
    return laboratory.service.rules(replay.id()).stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String bonus(String limit) {
    return document(
        "{\"code\": \"DOUBLE_MAY\"",
        "{\"code\": \"MORE\", \"kind\": \"BONUS\", \"when\": {\"types\": [\"GROUP_TOUR\","
            + " \"HOTEL\"]}, \"earn\": {\"formula\": \"MULTIPLY\", \"factor\": \"2.0\"}, "
            + limit
            + "}, {\"code\": \"DOUBLE_MAY\"");
  }

  @Test
  void what_was_paid_before_the_period_has_used_its_budget() {
    String limited = bonus("\"budget\": \"44.00\"");
    database.inTransaction(() -> programmes.publish(limited, Actor.staff("ben")));
    pays(ana, "A-2", "2026-03-03T02:00:00Z", ProductType.GROUP_TOUR, "4000.00");
    pays(ana, "A-3", "2026-03-05T02:00:00Z", ProductType.GROUP_TOUR, "3000.00");
    ReplayView replay =
        laboratory.replayed(ReplayRequest.ofWhatCounted(LocalDate.of(2026, 3, 4), LAST));
    assertThat(replay.figures().bookings()).isEqualTo(1);
    assertThat(replay.figures().change()).isEqualTo(Points.ZERO);
    assertThat(laboratory.service.rules(replay.id()))
        .extracting(RuleResult::code)
        .containsExactly("DOM_GROUP");
  }

  @Test
  void it_is_told_who_would_reach_another_level() {
    ReplayView replay = replayed(document("\"spend\": \"10000.00\"", "\"spend\": \"4000.00\""));
    assertThat(laboratory.service.levels(replay.id()))
        .contains(new LevelResult("INDIVIDUAL", "ORDINARY", "SILVER", 1))
        .contains(new LevelResult("INDIVIDUAL", "ORDINARY", "ORDINARY", 1));
    assertThat(laboratory.members(replay, ReplayFilter.OTHER_LEVEL))
        .extracting(one -> one.number() + " " + one.levelThen().orElseThrow())
        .containsExactly(ana + " SILVER");
  }

  @Test
  void what_would_earn_nothing_counts_for_no_level() {
    ReplayView replay =
        replayed(
            document("[\"VISA\", \"INSURANCE\"]", "[\"VISA\", \"INSURANCE\", \"GROUP_TOUR\"]")
                .replace("\"spend\": \"10000.00\"", "\"spend\": \"4000.00\""));
    assertThat(laboratory.members(replay, ReplayFilter.OTHER_LEVEL)).isEmpty();
  }

  @Test
  void a_draft_that_was_replayed_may_be_approved_and_its_approver_sees_the_figures() {
    int version = draft(document(STEP, DOUBLED).replace(FROM, "2026-03-02"));
    laboratory.replayed(ReplayRequest.ofVersion(version, FIRST, LAST));
    assertThat(programmes.life(version).orElseThrow().state()).isEqualTo(ProgrammeState.SIMULATED);
    assertThat(programmes.life(version).orElseThrow().simulation().orElseThrow().better())
        .isEqualTo(1);
    assertThat(programmes.life(version).orElseThrow().version().simulated().orElseThrow().by())
        .isEqualTo("STAFF/ben");
  }

  @Test
  void a_draft_that_reaches_back_is_not_seen_before_all_of_that_was_replayed() {
    int version = draft(document(STEP, DOUBLED).replace(FROM, "2026-03-01"));
    LocalDate later = LocalDate.of(2026, 3, 2);
    laboratory.replayed(ReplayRequest.ofVersion(version, later, LAST));
    laboratory.replayed(ReplayRequest.ofVersion(version, FIRST, later));
    assertThat(programmes.life(version).orElseThrow().state()).isEqualTo(ProgrammeState.DRAFT);
  }

  @Test
  void it_is_told_what_a_draft_adds_to_what_is_paid_already() {
    ReplayView replay = replayed(document(STEP, DOUBLED).replace(FROM, "2026-03-01"));
    assertThat(replay.figures().raised()).isEqualTo(1);
    assertThat(replay.figures().pointsRaised()).isEqualTo(points("40.00"));
    ReplayView ahead = replayed(document(STEP, DOUBLED).replace(FROM, "2026-04-01"));
    assertThat(ahead.figures().raised()).isZero();
    assertThat(ahead.figures().better()).isEqualTo(1);
  }

  @Test
  void one_that_is_stopped_at_any_step_goes_on_to_the_same_result() {
    for (int i = 0; i < 5; i++) {
      pays(ana, "C-" + i, "2026-03-04T02:00:00Z", ProductType.GROUP_TOUR, (i + 1) + "000.00");
    }
    int version = draft(bonus("\"budget\": \"100.00\""));
    ReplayView whole = house(1_000).replayed(ReplayRequest.ofVersion(version, FIRST, LAST));
    ReplayView stopped = laboratory.start(ReplayRequest.ofVersion(version, FIRST, LAST));
    boolean more = true;
    while (more) {
      more = house(2).chunk.next(stopped.id());
    }
    ReplayView end = laboratory.service.find(stopped.id()).orElseThrow();
    assertThat(end.figures()).isEqualTo(whole.figures());
    assertThat(end.done()).isEqualTo(end.total()).isEqualTo(7);
    assertThat(laboratory.service.rules(end.id())).isEqualTo(laboratory.service.rules(whole.id()));
    assertThat(laboratory.members(end, ReplayFilter.ALL))
        .isEqualTo(laboratory.members(whole, ReplayFilter.ALL));
  }

  @Test
  void one_that_is_cancelled_is_not_gone_on_with() {
    ReplayView replay = laboratory.start(ReplayRequest.ofWhatCounted(FIRST, LAST));
    assertThat(laboratory.chunk.next(replay.id())).isTrue();
    database.inTransaction(() -> laboratory.service.cancel(replay.id(), LaboratoryHouse.BEN));
    assertThat(laboratory.chunk.next(replay.id())).isFalse();
    assertThat(laboratory.service.find(replay.id()).orElseThrow().state())
        .isEqualTo(ReplayState.CANCELLED);
    assertThatThrownBy(() -> laboratory.service.cancel(replay.id(), LaboratoryHouse.BEN))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_worker_that_lost_its_right_leaves_the_rest_to_the_other() {
    ReplayView replay = laboratory.start(ReplayRequest.ofWhatCounted(FIRST, LAST));
    JobLease.Lease late = new JobLease.Lease(ReplayRun.LEASE, -1);
    new ReplayRun(laboratory.replays, laboratory.chunk, laboratory.leases).work(late);
    assertThat(laboratory.service.find(replay.id()).orElseThrow().state())
        .isEqualTo(ReplayState.WAITING);
    laboratory.work();
    assertThat(laboratory.service.find(replay.id()).orElseThrow().isDone()).isTrue();
  }

  @Test
  void one_that_fails_again_and_again_ends_and_lets_the_next_begin() {
    ReplayView broken = laboratory.start(ReplayRequest.ofWhatCounted(FIRST, LAST));
    ReplayView next = laboratory.start(ReplayRequest.ofWhatCounted(FIRST, LAST));
    database.sql().update("update replay set version = 99 where id = ?", broken.id().value());
    for (int turn = 0; turn < 4; turn++) {
      laboratory.work();
    }
    assertThat(laboratory.service.find(broken.id()).orElseThrow().state())
        .isEqualTo(ReplayState.FAILED);
    assertThat(laboratory.service.find(next.id()).orElseThrow().isDone()).isTrue();
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused() {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                laboratory.service.start(
                    ReplayRequest.ofWhatCounted(LAST, FIRST), LaboratoryHouse.BEN));
    assertThat(refused.errors().get(0).pointer()).isEqualTo("/to");
  }

  @Test
  void members_are_listed_page_by_page_the_most_first() {
    for (int i = 0; i < 5; i++) {
      pays(
          member(20 + i),
          "D-" + i,
          "2026-03-04T02:00:00Z",
          ProductType.GROUP_TOUR,
          (1 + i / 2) + "000.00");
    }
    ReplayView replay = replayed(document(STEP, DOUBLED));
    List<MemberResult> all = laboratory.members(replay, ReplayFilter.BETTER);
    assertThat(all)
        .extracting(one -> one.change().toString())
        .containsExactly("40.00", "30.00", "20.00", "20.00", "10.00", "10.00");
    String after = "";
    for (int i = 0; i < all.size(); i++) {
      var page =
          laboratory.service.members(
              replay.id(), ReplayFilter.BETTER, Optional.empty(), new PageRequest(after, 1));
      assertThat(page.rows()).containsExactly(all.get(i));
      after = page.next();
    }
    assertThat(after).isEmpty();
  }
}
