package travel.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestMembers;
import travel.loyalty.TestTurns;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.MembersMerged;
import travel.loyalty.member.MembersUnmerged;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.WallClock;

class TierJobTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Actor BEN = Actor.staff("ben");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-01-05T00:00:00Z");
  private ProgrammeService programmes;
  private TierHouse house;
  private TierJob job;
  private TierService tiers;
  private MemberId ana;

  @BeforeEach
  void open() {
    BusinessClock business = clock.asBusinessClock();
    new FirstProgramme(database.sql(), business).layDown();
    AuditService audit = new AuditService(database.sql(), business, new WallClock());
    LevelsVeto veto = new LevelsVeto(new Standings(database.sql()));
    programmes = new ProgrammeService(database.sql(), business, audit, List.of(veto));
    house = new TierHouse(database, business, programmes);
    job = house.job();
    tiers = house.service();
    ana = TestMembers.add(database.sql(), 7);
  }

  private static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
  }

  /** Moves the clock as the sandbox does: each due moment in its order. */
  private void on(String day) {
    Instant target = start(day);
    while (job.nextDue().filter(at -> !at.isAfter(target)).isPresent()) {
      Instant at = job.nextDue().get();
      clock.moveTo(at);
      job.run(at, TestTurns.KEPT);
    }
    clock.moveTo(target);
  }

  private void books(MemberId member, long booking, String paidOn, String spend) {
    note(member, booking, paidOn, spend, false);
  }

  private void note(MemberId member, long booking, String paidOn, String spend, boolean known) {
    Qualifying done = Qualifying.spent(new BigDecimal(spend), BigDecimal.ZERO);
    database.inTransaction(
        () ->
            house
                .tiers()
                .note(
                    List.of(
                        new Qualified(
                            member,
                            member,
                            "BOOKING",
                            booking,
                            Map.of(LocalDate.parse(paidOn), done),
                            known)),
                    programmes.current(),
                    clock.instant().atZone(SHANGHAI).toLocalDate(),
                    BEN));
  }

  private String level(MemberId member) {
    return tiers.view(member).level().code();
  }

  @Test
  void nobody_is_looked_at_where_nothing_counts() {
    assertThat(job.nextDue()).isEmpty();
    assertThat(level(ana)).isEqualTo("ORDINARY");
    assertThat(tiers.view(ana).since()).isEqualTo("2026-01-01");
  }

  @Test
  void the_job_raises_a_level_at_the_beginning_of_the_next_day() {
    on("2026-03-01");
    books(ana, 1, "2026-03-01", "10000.00");
    assertThat(job.nextDue()).hasValue(start("2026-03-01"));
    on("2026-03-01");
    assertThat(level(ana)).isEqualTo("ORDINARY");
    assertThat(job.nextDue()).hasValue(start("2026-03-02"));
    on("2026-03-02");
    assertThat(level(ana)).isEqualTo("SILVER");
    assertThat(house.changed.fired())
        .extracting(TierChanged::reason, TierChanged::level, TierChanged::day)
        .containsExactly(tuple(Reason.REACHED, "SILVER", "2026-03-02"));
    assertThat(job.nextDue()).hasValue(start("2026-10-02"));
  }

  private static org.assertj.core.groups.Tuple tuple(Reason reason, String level, String day) {
    return org.assertj.core.groups.Tuple.tuple(reason, level, LocalDate.parse(day));
  }

  @Test
  void a_page_tells_the_truth_before_the_job_ran() {
    on("2026-03-01");
    books(ana, 1, "2026-03-01", "10000.00");
    clock.moveTo(start("2026-03-02"));
    assertThat(level(ana)).isEqualTo("SILVER");
  }

  @Test
  void a_year_that_passes_at_once_comes_out_as_day_by_day() {
    on("2026-03-01");
    books(ana, 1, "2026-03-01", "80000.00");
    on("2026-06-01");
    // The clock jumps two years; the job was not asked meanwhile.
    clock.moveTo(start("2028-06-01"));
    job.run(start("2028-06-01"), TestTurns.KEPT);
    assertThat(level(ana)).isEqualTo("GOLD");
    assertThat(tiers.steps(ana, PageRequest.first(10)).rows())
        .extracting(step -> step.day() + " " + step.level() + " " + step.reason())
        .containsExactly(
            "2028-01-01 GOLD LOWERED", "2027-01-01 PLATINUM KEPT", "2026-03-02 PLATINUM REACHED");
    assertThat(house.atRisk.fired())
        .extracting(TierAtRisk::daysLeft)
        .containsExactly(90L, 60L, 30L);
  }

  @Test
  void a_booking_that_is_refunded_counts_less_on_its_own_day() {
    on("2026-03-01");
    books(ana, 1, "2026-03-01", "10000.00");
    on("2026-04-01");
    note(ana, 1, "2026-03-01", "9999.99", true);
    on("2026-04-02");
    assertThat(tiers.view(ana).refunded()).isTrue();
    assertThat(level(ana)).isEqualTo("SILVER");
    assertThat(tiers.view(ana).toKeep().get(0).values()).containsExactly(new BigDecimal("0.01"));
  }

  @Test
  void a_job_that_was_taken_over_is_gone_on_with_and_nothing_happens_twice() {
    on("2026-03-01");
    List<MemberId> many =
        LongStream.range(1000, 3500).mapToObj(id -> TestMembers.add(database.sql(), id)).toList();
    many.forEach(member -> books(member, member.value(), "2026-03-01", "10000.00"));
    clock.moveTo(start("2026-03-02"));
    TestTurns.takenOverAfter(4, turn -> job.run(start("2026-03-02"), turn));
    assertThat(house.changed.fired()).hasSizeBetween(1, 2499);
    job.run(start("2026-03-02"), TestTurns.KEPT);
    job.run(start("2026-03-02"), TestTurns.KEPT);
    assertThat(house.changed.fired()).hasSize(2500);
    assertThat(many).allMatch(member -> level(member).equals("SILVER"));
  }

  @Test
  void a_standing_whose_member_is_gone_holds_nobody_up() {
    on("2026-03-01");
    books(ana, 1, "2026-03-01", "10000.00");
    on("2026-03-02");
    database.sql().update("delete from member where id = ?", ana);
    on("2027-01-01");
    assertThat(job.nextDue()).isEmpty();
  }

  @Test
  void staff_give_a_level_for_a_time_with_a_reason() {
    on("2026-03-01");
    database.inTransaction(
        () -> tiers.give(ana, "GOLD", LocalDate.parse("2026-06-30"), "status match", BEN));
    assertThat(level(ana)).isEqualTo("GOLD");
    assertThat(tiers.view(ana).until()).hasValue(LocalDate.parse("2026-06-30"));
    assertThat(tiers.view(ana).given()).isTrue();
    on("2026-07-01");
    assertThat(level(ana)).isEqualTo("ORDINARY");
    assertThat(house.changed.fired())
        .extracting(TierChanged::reason)
        .containsExactly(Reason.GIVEN, Reason.GIVEN_ENDED);
  }

  @Test
  void a_given_level_is_higher_has_an_end_and_a_reason() {
    on("2026-03-01");
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> tiers.give(ana, "ORDINARY", LocalDate.parse("2026-02-28"), " ", BEN)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(Refused.FieldError::pointer)
                    .containsExactlyInAnyOrder("/reason", "/level", "/until"));
  }

  @Test
  void a_frozen_term_ends_later_by_as_many_days() {
    on("2026-03-01");
    books(ana, 1, "2026-03-01", "10000.00");
    on("2026-05-01");
    database.inTransaction(
        () ->
            tiers.freeze(
                ana,
                new Days(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-08-29")),
                "maternity",
                BEN));
    assertThat(tiers.view(ana).until()).hasValue(LocalDate.parse("2027-03-31"));
  }

  @Test
  void a_level_that_somebody_stands_on_stays_in_the_programme() {
    on("2026-03-01");
    books(ana, 1, "2026-03-01", "10000.00");
    on("2026-03-02");
    String without =
        FirstProgramme.document()
            .replace("2000-01-01", "2026-03-02")
            .replace("\"SILVER\"", "\"BRONZE\"");
    assertThatThrownBy(() -> database.inTransaction(() -> programmes.publish(without, BEN)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(Refused.FieldError::code)
                    .containsExactly("level-held"));
  }

  /** S31: silver and gold to the end of the year, 9,000 and 6,000 paid, two trips each. */
  @Test
  void numbers_that_are_merged_count_together_and_keep_the_higher_level() {
    MemberId ben = TestMembers.add(database.sql(), 8);
    on("2026-03-01");
    note(ana, 1, "2026-03-01", "9000.00", 2);
    note(ben, 2, "2026-03-01", "6000.00", 2);
    on("2026-03-02");
    database.inTransaction(
        () -> tiers.give(ben, "GOLD", LocalDate.parse("2027-02-28"), "status match", BEN));
    merge(ana, ben);
    assertThat(level(ana)).isEqualTo("GOLD");
    assertThat(tiers.view(ana).until()).hasValue(LocalDate.parse("2027-02-28"));
    assertThat(tiers.view(ana).counted().spend()).isEqualByComparingTo("15000.00");
    assertThat(tiers.view(ana).counted().trips()).isEqualByComparingTo("4");
    assertThat(tiers.view(ben)).isEqualTo(tiers.view(ana));
    on("2026-03-03");
    assertThat(tiers.view(ana).earned().code()).isEqualTo("SILVER");
    database.sql().update("update member set merged_into = null where id = ?", ben);
    database.inTransaction(() -> house.merged().on(new MembersUnmerged(ana, ben, clock.instant())));
    assertThat(level(ben)).isEqualTo("GOLD");
    assertThat(tiers.view(ben).counted().spend()).isEqualByComparingTo("6000.00");
    assertThat(tiers.view(ana).counted().spend()).isEqualByComparingTo("9000.00");
    assertThat(tiers.view(ana).given()).isFalse();
  }

  @Test
  void a_given_level_that_a_merge_replaced_comes_back_when_they_part() {
    MemberId ben = TestMembers.add(database.sql(), 8);
    MemberId eva = TestMembers.add(database.sql(), 9);
    on("2026-03-01");
    give(ana, "SILVER", "2026-12-31");
    give(ben, "GOLD", "2026-11-30");
    give(eva, "PLATINUM", "2026-10-31");
    merge(ana, ben);
    merge(ana, eva);
    assertThat(shown()).isEqualTo("PLATINUM until 2026-10-31");
    part(ben);
    assertThat(shown()).isEqualTo("PLATINUM until 2026-10-31");
    part(eva);
    assertThat(shown()).isEqualTo("SILVER until 2026-12-31");
  }

  @Test
  void a_given_level_that_ended_meanwhile_does_not_come_back() {
    MemberId ben = TestMembers.add(database.sql(), 8);
    on("2026-03-01");
    give(ana, "SILVER", "2026-03-31");
    give(ben, "GOLD", "2026-11-30");
    merge(ana, ben);
    on("2026-04-01");
    part(ben);
    assertThat(tiers.view(ana).level().code()).isEqualTo("ORDINARY");
    assertThat(tiers.view(ana).given()).isFalse();
  }

  private String shown() {
    TierView view = tiers.view(ana);
    return view.level().code() + " until " + view.until().orElseThrow();
  }

  private void give(MemberId member, String level, String until) {
    database.inTransaction(
        () -> tiers.give(member, level, LocalDate.parse(until), "status match", BEN));
  }

  private void part(MemberId merged) {
    database.sql().update("update member set merged_into = null where id = ?", merged);
    database.inTransaction(
        () -> house.merged().on(new MembersUnmerged(ana, merged, clock.instant())));
  }

  private void merge(MemberId survivor, MemberId merged) {
    database.sql().update("update member set merged_into = ? where id = ?", survivor, merged);
    database.inTransaction(
        () -> house.merged().on(new MembersMerged(survivor, merged, clock.instant())));
  }

  private void note(MemberId member, long booking, String paidOn, String spend, int trips) {
    Qualifying done =
        Qualifying.spent(new BigDecimal(spend), BigDecimal.ZERO).plus(Qualifying.trips(trips));
    Map<LocalDate, Qualifying> days = Map.of(LocalDate.parse(paidOn), done);
    Qualified thing = new Qualified(member, member, "BOOKING", booking, days, false);
    LocalDate today = clock.instant().atZone(SHANGHAI).toLocalDate();
    database.inTransaction(
        () -> house.tiers().note(List.of(thing), programmes.current(), today, BEN));
  }
}
