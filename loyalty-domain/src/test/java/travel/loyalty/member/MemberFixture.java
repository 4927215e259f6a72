package travel.loyalty.member;

import java.util.List;
import java.util.function.Consumer;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.access.SessionService;
import travel.loyalty.audit.AuditService;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.WallClock;

/** Members for tests, made by the same way in as in the server. */
public final class MemberFixture {

  private final TestDatabase database;
  private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
  private final TestEvents<Object> events = new TestEvents<>();
  private final MemberRepository repository;
  private final AuditService audit;
  private final Enrolments enrolments;

  public MemberFixture(TestDatabase database) {
    this.database = database;
    BusinessClock business = clock.asBusinessClock();
    repository = new MemberRepository(database.sql(), database.entityManager());
    audit = new AuditService(database.sql(), business, new WallClock(clock));
    enrolments =
        new Enrolments(
            repository,
            new Members(database.sql()),
            new ProgrammeService(database.sql(), business, audit, List.of()),
            audit,
            events,
            business);
  }

  public TestEvents<Object> events() {
    return events;
  }

  public TestClock clock() {
    return clock;
  }

  public Enrolled enrol(Enrolment enrolment) {
    // Not at construction: the database is emptied after it.
    new FirstProgramme(database.sql(), clock.asBusinessClock()).layDown();
    return database.inTransaction(() -> enrolments.enrol(enrolment, Actor.client("crm")));
  }

  public MemberView enrolled(String name) {
    return enrol(Enrolment.of(name, "INDIVIDUAL").build()).member();
  }

  public void decides(MemberId member, ConsentGiven given) {
    Decision decision = new FieldCheck().consents(List.of(given)).get(0);
    database.inTransaction(
        () ->
            repository.add(
                new Consent(
                    member, decision, clock.instant(), Actor.member(member), Entrance.PORTAL)));
  }

  MemberRepository repository() {
    return repository;
  }

  public Enrolments enrolments() {
    return enrolments;
  }

  MemberSearch search() {
    return new MemberSearch(database.sql());
  }

  List<MemberNumber> found(String typed) {
    return search().search(typed, PageRequest.first(50)).rows().stream()
        .map(MemberRow::number)
        .toList();
  }

  void changes(Consumer<MemberChanges> work) {
    MemberChanges changes =
        new MemberChanges(
            repository,
            new SessionService(database.sql(), new WallClock(clock)),
            audit,
            clock.asBusinessClock(),
            events);
    database.inTransaction(() -> work.accept(changes));
  }
}
