package travel.loyalty.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.access.Caller;
import travel.loyalty.access.Callers;
import travel.loyalty.access.SessionService;
import travel.loyalty.audit.AuditService;
import travel.loyalty.booking.BookingService;
import travel.loyalty.earning.EarningHouse;
import travel.loyalty.earning.EarningService;
import travel.loyalty.earning.claim.Claimants;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.member.Members;
import travel.loyalty.member.Withdrawals;
import travel.loyalty.points.Adjustment;
import travel.loyalty.points.LedgerTraces;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Posted;
import travel.loyalty.points.SpentLots;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.WallClock;
import travel.loyalty.tier.benefit.BenefitTraces;

/** The whole feature without a container: what begins is worked at when the test says so. */
final class ImportFixture {

  static final Actor BEN = Actor.staff("ben");

  final TestDatabase database;
  final TestClock wall = new TestClock("2030-01-01T00:00:00Z");
  final TestClock clock;
  final ImportService service;
  final ImportJobs jobs;
  final ImportRun run;
  final ImportTidying tidying;
  final Members members;
  final BookingService bookings;
  final EarningService earning;
  final PointsService points;
  final ProgrammeService programmes;

  ImportFixture(TestDatabase database, Path folder) {
    this.database = database;
    MemberFixture memberFixture = new MemberFixture(database);
    clock = memberFixture.clock();
    BusinessClock business = clock.asBusinessClock();
    WallClock wallClock = new WallClock(wall);
    AuditService audit = new AuditService(database.sql(), business, wallClock);
    members = new Members(database.sql());
    programmes = new ProgrammeService(database.sql(), business, audit, List.of());
    bookings = new BookingService(database.sql(), business);
    EarningHouse earningHouse = new EarningHouse(database, business, programmes);
    earning = earningHouse.service();
    points = earningHouse.points();
    jobs = new ImportJobs(database.sql(), wallClock);
    RowReports reports = new RowReports(database.sql());
    ImportFiles files = new ImportFiles(folder);
    TestEvents<WorkWaiting> waiting = new TestEvents<>();
    SessionService sessions = new SessionService(database.sql(), wallClock);
    Withdrawals withdrawals = new Withdrawals(database.sql(), sessions, audit);
    MemberTraces traces =
        new MemberTraces(
            withdrawals,
            bookings,
            new LedgerTraces(database.sql()),
            new Claimants(database.sql()),
            new BenefitTraces(database.sql()));
    SpentLots spent = new SpentLots(database.sql());
    Rollback rollback =
        new Rollback(reports, jobs, bookings, earning, spent, members, withdrawals, traces);
    RowProcessors processors =
        new RowProcessors(
            new MemberRows(memberFixture.enrolments(), members, reports),
            new BookingRows(earning, bookings, members, programmes, reports));
    run =
        new ImportRun(
            jobs, reports, files, processors, rollback, new InTest(database), audit, business);
    tidying = new ImportTidying(files, jobs, new InTest(database), audit, business, wallClock);
    service =
        new ImportService(
            files,
            jobs,
            reports,
            new Mappings(database.sql()),
            new Uploads(jobs, audit, business, waiting),
            rollback,
            audit,
            business,
            waiting);
  }

  /** The transactions of the test's database in place of the container's. */
  private static final class InTest extends ChunkTransactions {
    private final TestDatabase database;

    InTest(TestDatabase database) {
      this.database = database;
    }

    @Override
    public <T> T committed(Supplier<T> work) {
      return database.inTransaction(work::get);
    }

    @Override
    public <T> T takenBack(Supplier<T> work) {
      database.begin();
      try {
        return work.get();
      } finally {
        database.rollback();
      }
    }
  }

  /** The programme that a new installation starts with. */
  void firstProgramme() {
    new FirstProgramme(database.sql(), clock.asBusinessClock()).layDown();
  }

  /** A programme in reais whose days are those of Sao Paulo. */
  void brazilianProgramme() {
    firstProgramme();
    String document =
        FirstProgramme.document()
            .replace("CNY", "BRL")
            .replace("Asia/Shanghai", "America/Sao_Paulo")
            .replace("2000-01-01", "2001-01-01");
    database.inTransaction(() -> programmes.publish(document, BEN));
  }

  ImportView start(String csv, String mapping, ImportRequest.Run kind) {
    return start(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), mapping, kind);
  }

  ImportView start(InputStream content, String mapping, ImportRequest.Run kind) {
    return start(content, mapping, kind, Callers.staff("ben"));
  }

  ImportView start(InputStream content, String mapping, ImportRequest.Run kind, Caller who) {
    return service.start(new ImportRequest("file.csv", content, mapping, kind), who);
  }

  /** Imports at once, to the end. */
  ImportView imported(String csv, String mapping) {
    return worked(start(csv, mapping, ImportRequest.Run.IMPORT).id());
  }

  /** Checks, to the end. */
  ImportView checked(String csv, String mapping) {
    return worked(start(csv, mapping, ImportRequest.Run.DRY_RUN).id());
  }

  /** Lets a worker do what waits. */
  ImportView worked(ImportId id) {
    run.work(jobs.claim(id).orElseThrow());
    return service.status(id, BEN);
  }

  /** Gives points to a member by decision of a person. */
  void given(MemberId member, String amount) {
    database.inTransaction(() -> post(member, amount));
  }

  /** The same in the transaction that runs. */
  Posted post(MemberId member, String amount) {
    SourceRef why = new SourceRef("ADJUSTMENT", "C-1");
    Instant end = clock.instant().plus(Duration.ofDays(365));
    Adjustment gift = new Adjustment(member, Points.of(amount), why, end);
    return points.adjust(gift, BEN);
  }

  List<RowReport> report(ImportId id) {
    return service.report(id, RowFilter.ALL, PageRequest.first(500), BEN).rows();
  }

  long count(String table) {
    return database.sql().first("select count(*) from " + table, r -> r.getLong(1)).orElseThrow();
  }
}
