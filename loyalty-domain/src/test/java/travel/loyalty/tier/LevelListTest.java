package travel.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestMembers;
import travel.loyalty.TestTurns;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.MemberClass;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.WallClock;
import travel.loyalty.tier.LevelSearch.Mark;

/** Ana and Ben stand on silver, Ben with a refund; Eva was given gold; Tom never paid anything. */
class LevelListTest {

  private static final Actor STAFF = Actor.staff("ben");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-03-01T00:00:00Z");
  private ProgrammeService programmes;
  private TierHouse house;
  private MemberId ana;
  private MemberId ben;
  private MemberId eva;
  private MemberId tom;

  @BeforeEach
  void open() {
    BusinessClock business = clock.asBusinessClock();
    new FirstProgramme(database.sql(), business).layDown();
    AuditService audit = new AuditService(database.sql(), business, new WallClock());
    programmes = new ProgrammeService(database.sql(), business, audit, List.of());
    house = new TierHouse(database, business, programmes);
    ana = TestMembers.add(database.sql(), 11);
    ben = TestMembers.add(database.sql(), 12);
    eva = TestMembers.add(database.sql(), 13);
    tom = TestMembers.add(database.sql(), 14);
    paid(ana, "10000.00");
    paid(ben, "10000.00");
    reviewOn("2026-03-02");
    paid(ben, "9000.00");
    reviewOn("2026-03-03");
    database.inTransaction(
        () -> house.service().give(eva, "GOLD", LocalDate.parse("2026-09-30"), "match", STAFF));
  }

  private void paid(MemberId member, String spend) {
    Qualifying done = Qualifying.spent(new BigDecimal(spend), BigDecimal.ZERO);
    LocalDate day = LocalDate.parse("2026-03-01");
    Qualified thing =
        new Qualified(member, member, "BOOKING", member.value(), Map.of(day, done), true);
    database.inTransaction(
        () -> house.tiers().note(List.of(thing), programmes.current(), today(), STAFF));
  }

  private LocalDate today() {
    return clock.instant().atZone(SHANGHAI).toLocalDate();
  }

  private void reviewOn(String day) {
    Instant at = LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
    clock.moveTo(at);
    house.job().run(at, TestTurns.KEPT);
  }

  private List<String> list(LevelSearch search) {
    return house.service().search(search, PageRequest.first(10)).rows().stream()
        .map(row -> row.member().id() + " " + row.level() + (row.refunded() ? " refunded" : ""))
        .toList();
  }

  private static LevelSearch level(String code) {
    return new LevelSearch(Optional.of(code), Optional.empty(), Optional.empty());
  }

  @Test
  void members_are_listed_by_the_level_that_counts() {
    assertThat(list(LevelSearch.ALL)).containsExactly("11 SILVER", "12 SILVER refunded", "13 GOLD");
    assertThat(list(level("SILVER"))).containsExactly("11 SILVER", "12 SILVER refunded");
    assertThat(list(level("GOLD"))).containsExactly("13 GOLD");
  }

  @Test
  void the_lowest_level_has_those_too_for_whom_nothing_ever_counted() {
    assertThat(list(level("ORDINARY"))).containsExactly("14 ORDINARY");
  }

  @Test
  void those_that_a_refund_marked_or_that_were_given_a_level_are_found() {
    assertThat(
            list(new LevelSearch(Optional.empty(), Optional.of(Mark.REFUNDED), Optional.empty())))
        .containsExactly("12 SILVER refunded");
    assertThat(list(new LevelSearch(Optional.empty(), Optional.of(Mark.GIVEN), Optional.empty())))
        .containsExactly("13 GOLD");
    assertThat(list(new LevelSearch(Optional.empty(), Optional.empty(), Optional.of(ana))))
        .containsExactly("11 SILVER");
  }

  @Test
  void a_given_level_has_its_own_days() {
    LevelHolder row = house.service().search(level("GOLD"), PageRequest.first(10)).rows().get(0);
    assertThat(row.isGiven()).isTrue();
    assertThat(row.earned()).isEqualTo("ORDINARY");
    assertThat(row.since()).isEqualTo("2026-03-03");
    assertThat(row.until()).contains(LocalDate.parse("2026-09-30"));
  }

  @Test
  void a_list_is_read_page_by_page_and_numbers_that_were_merged_are_not_in_it() {
    database.sql().update("update member set merged_into = ? where id = ?", ana, tom);
    List<MemberId> read = new ArrayList<>();
    PageOf<LevelHolder> page = house.service().search(LevelSearch.ALL, PageRequest.first(2));
    page.rows().forEach(row -> read.add(row.member().id()));
    page = house.service().search(LevelSearch.ALL, new PageRequest(page.next(), 2));
    page.rows().forEach(row -> read.add(row.member().id()));
    assertThat(read).containsExactly(ana, ben, eva);
    assertThat(list(level("ORDINARY"))).isEmpty();
  }

  @Test
  void members_are_counted_by_class_and_level() {
    assertThat(house.service().counts())
        .containsExactlyInAnyOrder(
            new LevelCount(MemberClass.INDIVIDUAL, "ORDINARY", 1),
            new LevelCount(MemberClass.INDIVIDUAL, "SILVER", 2),
            new LevelCount(MemberClass.INDIVIDUAL, "GOLD", 1));
  }
}
