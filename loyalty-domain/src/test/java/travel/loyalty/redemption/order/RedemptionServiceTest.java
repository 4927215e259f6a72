package travel.loyalty.redemption.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestMembers;
import travel.loyalty.points.AllocationView;
import travel.loyalty.points.Credit;
import travel.loyalty.points.EntryKind;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardDetails.Window;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.RewardLimit;
import travel.loyalty.redemption.reward.RewardState;
import travel.loyalty.redemption.reward.Rewards;
import travel.loyalty.redemption.reward.ShelfSearch;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.SourceRef;

class RedemptionServiceTest {

  private static final int THREADS = 20;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Actor CHEN = Actor.staff("chen");
  private static final Actor SHOP = Actor.client("shop");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-05-01T02:00:00Z");
  private OrderHouse house;
  private MemberId ana;
  private MemberId ben;

  @BeforeEach
  void open() {
    new FirstProgramme(database.sql(), clock.asBusinessClock()).layDown();
    house = new OrderHouse(database, clock.asBusinessClock());
    ana = TestMembers.add(database.sql(), 7);
    ben = TestMembers.add(database.sql(), 8);
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(house.points.audit().isOk()).isTrue();
  }

  private void today(String day) {
    clock.moveTo(LocalDate.parse(day).atTime(12, 0).atZone(SHANGHAI).toInstant());
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
            LocalDate.parse(lastDay).atStartOfDay(SHANGHAI).toInstant().plus(Duration.ofDays(1)),
            Explanation.given(worth));
    database.inTransaction(() -> house.points.credit(credit, SHOP));
  }

  private Reward shows(String code, Rewards reward) {
    Reward draft = database.inTransaction(() -> house.rewards.create(code, reward.details(), CHEN));
    return database.inTransaction(
        () -> house.rewards.move(code, RewardState.PUBLISHED, draft.version(), CHEN));
  }

  private static RedeemRequest of(MemberId member, String reward, int quantity) {
    return new RedeemRequest(member, reward, quantity, "", Optional.empty(), Optional.empty());
  }

  private Redemption redeem(RedeemRequest request, Actor by) {
    return Retry.run(() -> database.inTransaction(() -> house.orders.redeem(request, by)));
  }

  private Redemption redeems(MemberId member, String reward) {
    return redeem(of(member, reward, 1), SHOP);
  }

  private String answer(RedeemRequest request) {
    try {
      redeem(request, SHOP);
      return "confirmed";
    } catch (Refused refused) {
      return refused.errors().isEmpty()
          ? String.valueOf(refused.arguments().getOrDefault("reason", refused.code()))
          : refused.errors().get(0).pointer() + " " + refused.errors().get(0).code();
    }
  }

  private Redemption cancel(Redemption redemption, Fault fault) {
    return database.inTransaction(
        () -> house.fulfilment.cancel(redemption.id(), fault, "tour cancelled", CHEN));
  }

  private String available(MemberId member) {
    return database.inTransaction(() -> house.points.balance(member)).available().toString();
  }

  private Optional<Integer> stock(String code) {
    return house.rewards.find(code).details().stock();
  }

  private List<EntryKind> ledger(MemberId member) {
    return house.points.ledger(member, PageRequest.first(50)).rows().stream()
        .map(EntryView::kind)
        .toList();
  }

  @Test
  void an_order_spends_the_points_and_takes_the_pieces() {
    earned(ana, "500.00", "2026-12-31");
    shows("MILL", Rewards.at("120.50").stock(3));
    Redemption order = redeem(of(ana, "MILL", 2), SHOP);
    assertThat(order.state()).isEqualTo(RedemptionState.CONFIRMED);
    assertThat(order.points()).isEqualTo(Points.of("241.00"));
    assertThat(order.level()).isEqualTo("ORDINARY");
    assertThat(available(ana)).isEqualTo("259.00");
    assertThat(stock("MILL")).contains(1);
    EntryView spent =
        house.points.entriesOf(ana, new SourceRef("REDEMPTION", "" + order.id())).get(0);
    assertThat(spent.kind()).isEqualTo(EntryKind.REDEEMED);
    assertThat(house.confirmed.fired()).containsExactly(new RedemptionConfirmed(order));
    assertThat(house.fulfilment.steps(order.id()))
        .extracting(RedemptionStep::state)
        .containsExactly(RedemptionState.CONFIRMED);
  }

  @Test
  void of_two_who_want_the_last_piece_one_gets_it_and_the_other_keeps_the_points()
      throws Exception {
    earned(ana, "188.00", "2026-12-31");
    earned(ben, "188.00", "2026-12-31");
    shows("TRANSFER", Rewards.at("188.00").kind(RewardKind.SERVICE).stock(1));
    List<String> answers =
        together(2, number -> answer(of(number == 0 ? ana : ben, "TRANSFER", 1)));
    assertThat(answers).containsExactlyInAnyOrder("confirmed", "out-of-stock");
    assertThat(List.of(available(ana), available(ben))).containsExactlyInAnyOrder("0.00", "188.00");
    assertThat(stock("TRANSFER")).contains(0);
  }

  @Test
  void of_twenty_orders_at_once_only_as_many_succeed_as_the_points_pay_for() throws Exception {
    earned(ana, "100.00", "2026-12-31");
    shows("MILL", Rewards.at("100.00").stock(100));
    List<String> answers = together(THREADS, number -> answer(of(ana, "MILL", 1)));
    assertThat(Collections.frequency(answers, "confirmed")).isEqualTo(1);
    assertThat(Collections.frequency(answers, "insufficient-points")).isEqualTo(THREADS - 1);
    assertThat(available(ana)).isEqualTo("0.00");
    assertThat(stock("MILL")).contains(99);
  }

  @Test
  void a_form_that_is_sent_again_orders_once() throws Exception {
    earned(ana, "500.00", "2026-12-31");
    shows("MILL", Rewards.at("100.00").stock(9));
    RedeemRequest form =
        new RedeemRequest(ana, "MILL", 1, "", Optional.empty(), Optional.of("token-1"));
    List<String> ids = together(THREADS, number -> Long.toString(redeem(form, SHOP).id()));
    assertThat(ids.stream().distinct()).hasSize(1);
    assertThat(available(ana)).isEqualTo("400.00");
    assertThat(stock("MILL")).contains(8);
  }

  private static List<String> together(int copies, IntFunction<String> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(copies);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < copies; i++) {
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
  void points_return_to_their_lots_and_those_that_ended_for_ninety_days_if_it_is_our_fault() {
    spentAcrossAnEnd();
    cancel(onlyOrder(), Fault.AGENCY);
    assertThat(available(ana)).isEqualTo("300.00");
    assertThat(endsOf(ana)).containsExactly("2026-09-13 200.00", "2026-12-31 100.00");
  }

  @Test
  void points_whose_lot_ended_meanwhile_are_gone_if_it_is_the_members_fault() {
    spentAcrossAnEnd();
    cancel(onlyOrder(), Fault.MEMBER);
    assertThat(available(ana)).isEqualTo("100.00");
    assertThat(endsOf(ana)).containsExactly("2026-12-31 100.00");
  }

  private void spentAcrossAnEnd() {
    earned(ana, "200.00", "2026-05-31");
    earned(ana, "100.00", "2026-12-31");
    shows("MILL", Rewards.at("300.00").stock(5));
    today("2026-05-20");
    redeems(ana, "MILL");
    today("2026-06-15");
  }

  private Redemption onlyOrder() {
    return house.orders.of(ana, Optional.empty(), PageRequest.first(5)).rows().get(0);
  }

  private List<String> endsOf(MemberId member) {
    return database.inTransaction(() -> house.points.account(member)).expiring().stream()
        .map(end -> end.on() + " " + end.points())
        .toList();
  }

  @Test
  void pieces_of_an_order_that_was_cancelled_are_to_be_had_again_but_not_of_one_handed_over() {
    earned(ana, "500.00", "2026-12-31");
    shows("MILL", Rewards.at("100.00").stock(5));
    Redemption first = redeems(ana, "MILL");
    Redemption second = redeems(ana, "MILL");
    database.inTransaction(() -> house.fulfilment.fulfil(second.id(), "at the shop", CHEN));
    assertThat(cancel(first, Fault.AGENCY).state()).isEqualTo(RedemptionState.CANCELLED);
    assertThat(cancel(second, Fault.AGENCY).state()).isEqualTo(RedemptionState.REVERSED);
    assertThat(stock("MILL")).contains(4);
    assertThat(available(ana)).isEqualTo("500.00");
    assertThat(house.fulfilment.steps(second.id()))
        .extracting(step -> step.state() + " " + step.note() + " " + step.fault().orElse(null))
        .containsExactly(
            "CONFIRMED  null", "FULFILLED at the shop null", "REVERSED tour cancelled AGENCY");
    assertThatThrownBy(() -> cancel(first, Fault.MEMBER)).hasMessageContaining("state-conflict");
  }

  @Test
  void a_member_cancels_the_own_order_until_it_is_handed_over_and_no_donation() {
    earned(ana, "500.00", "2026-12-31");
    shows("MILL", Rewards.at("100.00").stock(5));
    shows("TREES", Rewards.at("50.00").kind(RewardKind.DONATION));
    Redemption order = redeems(ana, "MILL");
    Actor self = Actor.member(ana);
    assertThatThrownBy(() -> house.orders.cancelOwn(order.id(), ben, Actor.member(ben)))
        .isInstanceOf(NotFound.class);
    database.inTransaction(() -> house.orders.cancelOwn(order.id(), ana, self));
    database.inTransaction(() -> house.orders.cancelOwn(order.id(), ana, self));
    assertThat(available(ana)).isEqualTo("500.00");
    Redemption given = redeems(ana, "TREES");
    assertThat(ledger(ana)).endsWith(EntryKind.DONATED);
    assertThatThrownBy(() -> house.orders.cancelOwn(given.id(), ana, self))
        .hasMessageContaining("state-conflict");
    cancel(given, Fault.AGENCY);
    assertThat(available(ana)).isEqualTo("500.00");
    assertThat(house.takenBack.fired()).hasSize(2);
  }

  @Test
  void a_child_gives_nothing_away() {
    earned(ana, "500.00", "2026-12-31");
    database.sql().update("update member set birth_date = '2015-01-01' where id = ?", ana);
    shows("TREES", Rewards.at("50.00").kind(RewardKind.DONATION));
    shows("MILL", Rewards.at("50.00"));
    assertThat(answer(of(ana, "TREES", 1))).isEqualTo("guardian-needed");
    assertThat(answer(of(ana, "MILL", 1))).isEqualTo("confirmed");
  }

  @Test
  void what_a_member_cannot_have_is_refused_with_the_reason() {
    earned(ana, "100.00", "2026-12-31");
    shows("GOLDEN", Rewards.at("1.00").from("GOLD"));
    shows("ONCE", Rewards.at("1.00").limit(1, RewardLimit.Per.MONTH));
    shows("GONE", Rewards.at("1.00").stock(0));
    shows("DEAR", Rewards.at("100.01"));
    Window later = new Window(Optional.of(LocalDate.parse("2026-05-02")), Optional.empty());
    shows("LATER", Rewards.at("1.00").shown(later));
    assertThat(answer(of(ana, "GOLDEN", 1))).isEqualTo("reward-level");
    assertThat(answer(of(ana, "ONCE", 2))).isEqualTo("reward-limit");
    assertThat(answer(of(ana, "ONCE", 1))).isEqualTo("confirmed");
    assertThat(answer(of(ana, "ONCE", 1))).isEqualTo("reward-limit");
    assertThat(answer(of(ana, "GONE", 1))).isEqualTo("out-of-stock");
    assertThat(answer(of(ana, "DEAR", 1))).isEqualTo("insufficient-points");
    assertThat(answer(of(ana, "LATER", 1))).isEqualTo("/reward unknown");
    assertThat(answer(of(ana, "NOTHING", 1))).isEqualTo("/reward unknown");
    assertThat(answer(of(ana, "ONCE", 0))).isEqualTo("/quantity out-of-range");
    assertThat(answer(of(ana, "ONCE", -3))).isEqualTo("/quantity out-of-range");
    database.sql().update("update member set state = 'SUSPENDED' where id = ?", ana);
    assertThat(answer(of(ana, "DEAR", 1))).isEqualTo("member-suspended");
    today("2026-06-01");
    database.sql().update("update member set state = 'ACTIVE' where id = ?", ana);
    assertThat(answer(of(ana, "ONCE", 1))).isEqualTo("confirmed");
  }

  @Test
  void a_price_that_changed_since_it_was_seen_is_not_taken() {
    earned(ana, "100.00", "2026-12-31");
    shows("MILL", Rewards.at("60.00"));
    RedeemRequest seen =
        new RedeemRequest(
            ana, "MILL", 1, "", Optional.of(Points.of("50.00")), Optional.of("token-2"));
    assertThat(answer(seen)).isEqualTo("price-changed");
    assertThat(available(ana)).isEqualTo("100.00");
  }

  @Test
  void the_numbers_of_one_person_share_limit_and_level_price() {
    earned(ana, "100.00", "2026-12-31");
    earned(ben, "100.00", "2026-12-31");
    database.inTransaction(
        () -> house.tiers.give(ana, "GOLD", LocalDate.parse("2026-12-31"), "status match", CHEN));
    shows("MILL", Rewards.at("60.00").forLevel("GOLD", "40.00").limit(1, RewardLimit.Per.EVER));
    database.sql().update("update member set merged_into = ? where id = ?", ana, ben);
    assertThat(redeems(ben, "MILL").points()).isEqualTo(Points.of("40.00"));
    assertThat(answer(of(ana, "MILL", 1))).isEqualTo("reward-limit");
    assertThat(house.orders.of(ana, Optional.empty(), PageRequest.first(5)).rows()).hasSize(1);
  }

  @Test
  void a_quote_names_the_lots_that_then_pay() {
    earned(ana, "200.00", "2026-12-31");
    earned(ana, "100.00", "2026-06-30");
    shows("MILL", Rewards.at("120.00"));
    Quote quote = database.inTransaction(() -> house.orders.quote(ana, "MILL", 1));
    assertThat(quote.before()).isEqualTo(Points.of("300.00"));
    assertThat(quote.after()).isEqualTo(Points.of("180.00"));
    Redemption order = redeems(ana, "MILL");
    EntryView spent =
        house.points.entriesOf(ana, new SourceRef("REDEMPTION", "" + order.id())).get(0);
    List<AllocationView> paid = house.points.entry(ana, ana, spent.seq()).lots();
    assertThat(quote.lots()).isEqualTo(paid);
    assertThat(quote.lots())
        .extracting(AllocationView::points)
        .containsExactly(Points.of("100.00"), Points.of("20.00"));
  }

  @Test
  void offers_are_narrowed_to_what_the_points_pay_for() {
    earned(ana, "100.00", "2026-12-31");
    shows("A", Rewards.at("100.00"));
    shows("B", Rewards.at("100.01"));
    shows("C", Rewards.at("50.00").kind(RewardKind.SERVICE).from("GOLD"));
    OfferSearch affordable =
        new OfferSearch(
            "", Optional.empty(), OfferSearch.Price.AFFORDABLE, ShelfSearch.Order.CHEAPEST);
    assertThat(codes(affordable)).containsExactly("C LEVEL", "A -");
    assertThat(codes(OfferSearch.ALL)).containsExactly("C LEVEL", "B POINTS", "A -");
    assertThatThrownBy(() -> house.orders.offer(ana, "D")).isInstanceOf(NotFound.class);
  }

  private List<String> codes(OfferSearch search) {
    return database
        .inTransaction(() -> house.orders.offers(ana, search, PageRequest.first(10)))
        .rows()
        .stream()
        .map(offer -> offer.reward().code() + " " + offer.hindrance().map(Enum::name).orElse("-"))
        .toList();
  }

  @Test
  void staff_find_orders_by_what_they_know() {
    earned(ana, "100.00", "2026-12-31");
    shows("MILL", Rewards.at("10.00"));
    Redemption order = redeems(ana, "MILL");
    redeems(ana, "MILL");
    RedemptionSearch narrow =
        new RedemptionSearch(
            Optional.of(order.id()),
            Optional.of(ana),
            "kafei",
            Optional.of(RedemptionState.CONFIRMED),
            Optional.of(RewardKind.GIFT),
            Optional.of(LocalDate.parse("2026-05-01")),
            Optional.of(LocalDate.parse("2026-05-01")));
    assertThat(house.fulfilment.search(narrow, PageRequest.first(5)).rows()).containsExactly(order);
    assertThat(house.fulfilment.search(RedemptionSearch.ALL, PageRequest.first(1)).hasNext())
        .isTrue();
  }
}
