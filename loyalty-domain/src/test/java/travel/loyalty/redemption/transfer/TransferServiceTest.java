package travel.loyalty.redemption.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestMembers;
import travel.loyalty.TestTurns;
import travel.loyalty.access.CodeService;
import travel.loyalty.audit.AuditService;
import travel.loyalty.household.Guardians;
import travel.loyalty.member.CodeIssued;
import travel.loyalty.member.Members;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.LotState;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.WallClock;

/** Ana gives points to Ben. */
class TransferServiceTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Actor SHOP = Actor.client("shop");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-05-01T02:00:00Z");
  private final TestEvents<Object> events = new TestEvents<>();
  private PointsService points;
  private TransferService service;
  private TransferJob job;
  private MemberId ana;
  private MemberId ben;

  @BeforeEach
  void ana_has_points_that_end_in_may_and_in_december() {
    BusinessClock business = clock.asBusinessClock();
    new FirstProgramme(database.sql(), business).layDown();
    AuditService audit = new AuditService(database.sql(), business, new WallClock());
    ProgrammeService programmes = new ProgrammeService(database.sql(), business, audit, List.of());
    Members members = new Members(database.sql());
    Transfers transfers = new Transfers(database.sql(), members);
    points = new PointsService(database.sql(), business, programmes, new TestEvents<>());
    Guardians guardians = new Guardians(database.sql(), programmes, business);
    service =
        new TransferService(
            new TransferCheck(members, guardians, transfers, programmes, business),
            transfers,
            members,
            points,
            new CodeService(database.sql(), new WallClock()),
            audit,
            business,
            events);
    job =
        new TransferJob(
            transfers,
            new OwnTransaction(
                new TransferArrival(transfers, members, points, business, events), database));
    ana = TestMembers.add(database.sql(), 7);
    ben = TestMembers.add(database.sql(), 8);
    earned(ana, "100.00", "2026-05-31");
    earned(ana, "200.00", "2026-12-31");
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(points.audit().isOk()).isTrue();
  }

  /** What the container does for {@code REQUIRES_NEW}. */
  private static final class OwnTransaction extends TransferArrival {
    private final TransferArrival inner;
    private final TestDatabase database;

    OwnTransaction(TransferArrival inner, TestDatabase database) {
      this.inner = inner;
      this.database = database;
    }

    @Override
    public void arrive(long id) {
      database.inTransaction(() -> inner.arrive(id));
    }

    @Override
    public void fail(long id, Refused why) {
      database.inTransaction(() -> inner.fail(id, why));
    }
  }

  private void earned(MemberId member, String number, String lastDay) {
    Points worth = Points.of(number);
    Credit credit =
        new Credit(
            member,
            worth,
            new SourceRef("GIFT", number + lastDay),
            "GIFT",
            1,
            clock.instant(),
            LocalDate.parse(lastDay).plusDays(1).atStartOfDay(SHANGHAI).toInstant(),
            Explanation.given(worth));
    database.inTransaction(() -> points.credit(credit, SHOP));
  }

  private String number(MemberId member) {
    return new Members(database.sql()).ref(member).orElseThrow().number().digits();
  }

  private TransferRequest to(MemberId other, String number) {
    return new TransferRequest(number(other), Points.of(number), "祝旅途愉快", Optional.empty());
  }

  private TransferView order(TransferRequest request) {
    return Retry.run(() -> database.inTransaction(() -> service.order(ana, request, SHOP)));
  }

  private TransferView gives(String number) {
    return order(to(ben, number));
  }

  private void after(Duration time) {
    clock.moveTo(clock.instant().plus(time));
    job.run(clock.instant(), TestTurns.KEPT);
  }

  private String balance(MemberId member) {
    return database.inTransaction(
        () -> {
          travel.loyalty.points.Balance balance = points.balance(member);
          return balance.available() + "/" + balance.held() + "/" + balance.debt();
        });
  }

  private List<String> lots(MemberId member) {
    return database.inTransaction(() -> points.account(member)).lots().stream()
        .filter(lot -> lot.state() == LotState.AVAILABLE)
        .map(lot -> lot.remaining() + " " + lot.expiresAt().atZone(SHANGHAI).toLocalDate())
        .toList();
  }

  private String answer(TransferRequest request) {
    try {
      order(request);
      return "asked";
    } catch (Refused refused) {
      return refused.errors().isEmpty()
          ? String.valueOf(refused.arguments().getOrDefault("reason", refused.code()))
          : refused.errors().get(0).pointer() + " " + refused.errors().get(0).code();
    }
  }

  @Test
  void points_are_held_for_half_an_hour_and_arrive_each_with_its_end() {
    TransferView transfer = gives("150.00");
    assertThat(balance(ana)).isEqualTo("150.00/150.00/0.00");
    after(Duration.ofMinutes(29));
    assertThat(balance(ben)).isEqualTo("0.00/0.00/0.00");
    after(Duration.ofMinutes(1));
    assertThat(balance(ana)).isEqualTo("150.00/0.00/0.00");
    assertThat(lots(ana)).containsExactly("150.00 2027-01-01");
    assertThat(lots(ben)).containsExactly("100.00 2026-06-01", "50.00 2027-01-01");
    assertThat(service.find(transfer.id(), ben).state()).isEqualTo(TransferState.DONE);
    assertThat(job.nextDue()).isEmpty();
  }

  @Test
  void whoever_gives_takes_it_back_in_time_and_not_afterwards() {
    TransferView first = gives("150.00");
    TransferView cancelled =
        database.inTransaction(() -> service.cancel(first.id(), ana, Actor.member(ana)));
    assertThat(cancelled.state()).isEqualTo(TransferState.CANCELLED);
    assertThat(balance(ana)).isEqualTo("300.00/0.00/0.00");
    assertThat(lots(ana)).containsExactly("100.00 2026-06-01", "200.00 2027-01-01");
    TransferView second = gives("10.00");
    after(Duration.ofMinutes(30));
    assertThatThrownBy(() -> service.cancel(second.id(), ana, Actor.member(ana)))
        .isInstanceOf(Refused.class);
    assertThat(balance(ben)).isEqualTo("10.00/0.00/0.00");
  }

  @Test
  void nobody_sees_or_stops_what_others_give() {
    TransferView transfer = gives("10.00");
    assertThatThrownBy(() -> service.cancel(transfer.id(), ben, Actor.member(ben)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> service.find(transfer.id(), ben)).isInstanceOf(NotFound.class);
    assertThat(service.of(ben, PageRequest.first(10)).rows()).isEmpty();
    after(Duration.ofMinutes(30));
    assertThat(service.of(ben, PageRequest.first(10)).rows()).hasSize(1);
    assertThat(service.of(ana, PageRequest.first(10)).rows()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} points: {1}")
  @CsvSource({
    "0.99, /points out-of-range",
    "1.00, asked",
    "300.00, asked",
    "300.01, insufficient-points",
    "2000.01, /points out-of-range",
    "-5.00, /points out-of-range"
  })
  void too_little_and_too_much_is_refused(String number, String answer) {
    assertThat(answer(to(ben, number))).isEqualTo(answer);
  }

  @Test
  void nobody_gives_more_than_two_thousand_on_a_day() {
    earned(ana, "4000.00", "2027-12-31");
    assertThat(answer(to(ben, "1500.00"))).isEqualTo("asked");
    assertThat(answer(to(ben, "500.01"))).isEqualTo("/points out-of-range");
    assertThat(answer(to(ben, "500.00"))).isEqualTo("asked");
    after(Duration.ofDays(1));
    assertThat(answer(to(ben, "2000.00"))).isEqualTo("asked");
  }

  @Test
  void points_go_to_another_active_member_only() {
    assertThat(answer(to(ana, "10.00"))).isEqualTo("/to unknown");
    assertThat(answer(new TransferRequest("1", Points.of("10.00"), "", Optional.empty())))
        .isEqualTo("/to unknown");
    database.sql().update("update member set state = 'SUSPENDED' where id = 8");
    assertThat(answer(to(ben, "10.00"))).isEqualTo("/to unknown");
    database.sql().update("update member set state = 'SUSPENDED' where id = 7");
    assertThat(answer(to(ben, "10.00"))).isEqualTo("member-suspended");
  }

  @Test
  void a_child_gives_nothing() {
    database.sql().update("update member set birth_date = '2016-05-01' where id = 7");
    assertThat(answer(to(ben, "10.00"))).isEqualTo("guardian-needed");
  }

  @Test
  void what_cannot_arrive_goes_back_to_its_giver() {
    TransferView transfer = gives("150.00");
    database.sql().update("update member set state = 'SUSPENDED' where id = 8");
    after(Duration.ofMinutes(30));
    assertThat(service.find(transfer.id(), ana).state()).isEqualTo(TransferState.FAILED);
    assertThat(service.find(transfer.id(), ana).reason()).isEqualTo("receiver-gone");
    assertThat(balance(ana)).isEqualTo("300.00/0.00/0.00");
    assertThat(events.fired(TransferEnded.class)).hasSize(1);
  }

  @Test
  void a_code_is_good_for_one_transfer_only() {
    TransferRequest request = to(ben, "10.00");
    database.inTransaction(() -> service.sendCode(ana, request));
    CodeIssued issued = events.fired(CodeIssued.class).get(0);
    assertThatThrownBy(() -> give(to(ben, "11.00"), issued.code())).isInstanceOf(Refused.class);
    assertThat(give(request, issued.code()).state()).isEqualTo(TransferState.WAITING);
    assertThatThrownBy(() -> give(request, issued.code())).isInstanceOf(Refused.class);
  }

  private TransferView give(TransferRequest request, String code) {
    return database.inTransaction(() -> service.give(ana, request, code, Actor.member(ana)));
  }

  @Test
  void a_form_that_is_sent_twice_gives_once() {
    TransferRequest request =
        new TransferRequest(number(ben), Points.of("10.00"), "", Optional.of("f-1"));
    long first = order(request).id();
    TransferView again = database.inTransaction(() -> service.give(ana, request, "000000", SHOP));
    assertThat(again.id()).isEqualTo(first);
    assertThat(balance(ana)).isEqualTo("290.00/10.00/0.00");
  }

  @Test
  void of_many_at_once_exactly_those_come_about_that_are_covered() throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(() -> answer(to(ben, "30.00")));
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> one : crowd.invokeAll(all)) {
        answers.add(one.get());
      }
      assertThat(answers).filteredOn("asked"::equals).hasSize(10);
      assertThat(answers).filteredOn("insufficient-points"::equals).hasSize(10);
    } finally {
      crowd.shutdownNow();
    }
    after(Duration.ofMinutes(30));
    assertThat(balance(ben)).isEqualTo("300.00/0.00/0.00");
  }
}
