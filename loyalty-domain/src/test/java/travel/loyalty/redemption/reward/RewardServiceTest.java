package travel.loyalty.redemption.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.audit.AuditService;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.redemption.reward.RewardDetails.Window;
import travel.loyalty.redemption.reward.RewardService.Seen;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.WallClock;

class RewardServiceTest {

  private static final Actor CHEN = Actor.staff("chen");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-05");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private RewardService rewards;

  @BeforeEach
  void open() {
    BusinessClock clock = new TestClock("2026-03-05T02:00:00Z").asBusinessClock();
    new FirstProgramme(database.sql(), clock).layDown();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock());
    ProgrammeService programmes = new ProgrammeService(database.sql(), clock, audit, List.of());
    rewards = new RewardService(database.sql(), programmes, audit, clock);
  }

  private Reward create(String code, Rewards reward) {
    return database.inTransaction(() -> rewards.create(code, reward.details(), CHEN));
  }

  private Reward change(Reward seen, Rewards reward) {
    Seen before = new Seen(seen.version(), seen.details().stock());
    return database.inTransaction(
        () -> rewards.change(seen.code(), reward.details(), before, CHEN));
  }

  private Reward move(Reward reward, RewardState to) {
    return database.inTransaction(() -> rewards.move(reward.code(), to, reward.version(), CHEN));
  }

  private static List<String> faults(Runnable deed) {
    Refused refused = catchThrowableOfType(Refused.class, deed::run);
    return refused.errors().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  private List<String> trail() {
    return database
        .sql()
        .list(
            "select action_name from audit_record order by id",
            row -> row.getString("action_name"));
  }

  @Test
  void a_reward_begins_as_a_draft_and_keeps_all_that_was_written() {
    Rewards mill =
        Rewards.at("188.50")
            .stock(3)
            .forLevel("GOLD", "150.00")
            .from("SILVER")
            .limit(2, RewardLimit.Per.MONTH)
            .shown(new Window(Optional.of(TODAY), Optional.of(TODAY.plusDays(9))));
    Reward reward = create("MILL", mill);
    assertThat(reward.state()).isEqualTo(RewardState.DRAFT);
    assertThat(reward.details()).isEqualTo(mill.details());
    assertThat(rewards.find("MILL")).isEqualTo(reward);
    assertThat(reward.changedBy()).isEqualTo("STAFF/chen");
    assertThat(trail()).containsExactly("reward.created");
  }

  @Test
  void a_reward_is_published_archived_and_made_a_draft_again_and_never_deleted() {
    Reward published = move(create("MILL", Rewards.at("10.00")), RewardState.PUBLISHED);
    Reward archived = move(published, RewardState.ARCHIVED);
    assertThatThrownBy(() -> move(archived, RewardState.PUBLISHED))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("state-conflict");
    Reward draft = move(archived, RewardState.DRAFT);
    assertThat(move(draft, RewardState.PUBLISHED).isShownOn(TODAY)).isTrue();
    assertThat(trail()).contains("reward.published", "reward.archived", "reward.draft");
  }

  @Test
  void whoever_saw_an_older_version_changes_nothing() {
    Reward seen = create("MILL", Rewards.at("10.00"));
    change(seen, Rewards.at("12.00"));
    assertThatThrownBy(() -> change(seen, Rewards.at("14.00")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("changed-meanwhile");
    assertThatThrownBy(() -> move(seen, RewardState.PUBLISHED))
        .hasMessageContaining("changed-meanwhile");
    assertThat(rewards.find("MILL").details().price()).isEqualTo(Points.of("12.00"));
  }

  @Test
  void what_was_sold_while_the_form_stood_open_stays_sold() {
    Reward seen = move(create("MILL", Rewards.at("10.00").stock(5)), RewardState.PUBLISHED);
    Catalogue catalogue = Rewards.catalogue(database.sql());
    assertThat(catalogue.take(seen, 2)).isTrue();
    assertThat(change(seen, Rewards.at("10.00").stock(15)).details().stock()).contains(13);
  }

  @Test
  void the_last_piece_is_taken_once_and_no_stock_has_no_end() {
    Reward last = move(create("MILL", Rewards.at("10.00").stock(1)), RewardState.PUBLISHED);
    Reward endless = move(create("GUIDE", Rewards.at("10.00")), RewardState.PUBLISHED);
    Reward draft = create("LATER", Rewards.at("10.00").stock(9));
    Catalogue catalogue = Rewards.catalogue(database.sql());
    assertThat(catalogue.take(last, 2)).isFalse();
    assertThat(catalogue.take(last, 1)).isTrue();
    assertThat(catalogue.take(last, 1)).isFalse();
    assertThat(catalogue.take(endless, 100)).isTrue();
    assertThat(catalogue.take(draft, 1)).isFalse();
    catalogue.putBack(last, 1);
    catalogue.putBack(endless, 1);
    assertThat(rewards.find("MILL").details().stock()).contains(1);
    assertThat(rewards.find("GUIDE").details().stock()).isEmpty();
  }

  @Test
  void each_fault_is_named_at_its_field() {
    Rewards wrong =
        Rewards.at("0.00")
            .texts(Map.of("en", new RewardText("", "Nice", "")))
            .stock(-1)
            .forLevel("DIAMOND", "1.00")
            .from("DIAMOND")
            .limit(0, RewardLimit.Per.DAY)
            .shown(new Window(Optional.of(TODAY), Optional.of(TODAY.minusDays(1))));
    assertThat(faults(() -> create("mill 1", wrong)))
        .containsExactlyInAnyOrder(
            "/code reward-code",
            "/name.en required",
            "/price out-of-range",
            "/price.DIAMOND unknown",
            "/minLevel unknown",
            "/stock out-of-range",
            "/limitTimes out-of-range",
            "/shownUntil before-start");
    assertThat(faults(() -> create("X", Rewards.at("1.00").texts(Map.of()))))
        .containsExactly("/name.zh-CN required");
    create("MILL", Rewards.at("1.00"));
    assertThat(faults(() -> create("MILL", Rewards.at("1.00")))).containsExactly("/code taken");
  }

  @Test
  void a_language_that_lacks_something_is_marked() {
    Rewards half = Rewards.at("1.00").texts(Map.of("zh-CN", new RewardText("伞", "折叠", "")));
    assertThat(create("UMBRELLA", half).details().untranslated()).containsExactly("zh-CN", "en");
    assertThat(create("MILL", Rewards.at("1.00")).details().untranslated()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MILL", "mill", "coffee mill", "ee Mi", "磨豆", "kafei", "kfmdj", "doujī"})
  void a_reward_is_found_by_its_code_its_names_and_how_they_are_pronounced(String typed) {
    create("MILL", Rewards.at("10.00"));
    create("OTHER", Rewards.at("10.00").texts(Map.of("en", new RewardText("Umbrella", "", ""))));
    assertThat(found(new RewardSearch(typed, Optional.empty(), Optional.empty())))
        .containsExactly("MILL");
  }

  private List<String> found(RewardSearch search) {
    return rewards.search(search, PageRequest.first(10)).rows().stream().map(Reward::code).toList();
  }

  @Test
  void the_list_is_narrowed_and_read_page_by_page() {
    create("A", Rewards.at("1.00"));
    create("B", Rewards.at("2.00").kind(RewardKind.SERVICE));
    move(create("C", Rewards.at("3.00")), RewardState.PUBLISHED);
    PageOf<Reward> first = rewards.search(RewardSearch.ALL, PageRequest.first(2));
    assertThat(first.rows()).extracting(Reward::code).containsExactly("C", "B");
    PageOf<Reward> second = rewards.search(RewardSearch.ALL, new PageRequest(first.next(), 2));
    assertThat(second.rows()).extracting(Reward::code).containsExactly("A");
    assertThat(found(new RewardSearch("", Optional.of(RewardState.PUBLISHED), Optional.empty())))
        .containsExactly("C");
    assertThat(found(new RewardSearch("", Optional.empty(), Optional.of(RewardKind.SERVICE))))
        .containsExactly("B");
    assertThatThrownBy(() -> rewards.find("D")).isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEWEST F D C A", "CHEAPEST C A D F", "DEAREST F D A C"})
  void members_see_what_is_published_on_the_day_in_their_order_at_their_price(
      String orderAndCodes) {
    move(create("A", Rewards.at("30.00").forLevel("GOLD", "5.00")), RewardState.PUBLISHED);
    create("B", Rewards.at("1.00"));
    move(create("C", Rewards.at("2.00").stock(0)), RewardState.PUBLISHED);
    move(create("D", Rewards.at("20.00")), RewardState.PUBLISHED);
    Window over = new Window(Optional.empty(), Optional.of(TODAY.minusDays(1)));
    move(create("E", Rewards.at("20.00").shown(over)), RewardState.PUBLISHED);
    move(create("F", Rewards.at("20.00")), RewardState.PUBLISHED);
    List<String> wanted = List.of(orderAndCodes.split(" "));
    ShelfSearch search =
        new ShelfSearch(
            "",
            Optional.empty(),
            Optional.empty(),
            ShelfSearch.Order.valueOf(wanted.get(0)),
            "GOLD",
            TODAY);
    assertThat(shelf(search)).isEqualTo(wanted.subList(1, wanted.size()));
  }

  private List<String> shelf(ShelfSearch search) {
    Catalogue catalogue = Rewards.catalogue(database.sql());
    PageOf<Reward> first = catalogue.shelf(search, PageRequest.first(3));
    PageOf<Reward> second = catalogue.shelf(search, new PageRequest(first.next(), 3));
    return java.util.stream.Stream.concat(first.rows().stream(), second.rows().stream())
        .map(Reward::code)
        .toList();
  }
}
