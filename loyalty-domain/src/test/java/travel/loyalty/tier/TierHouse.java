package travel.loyalty.tier;

import java.time.Instant;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestTurns;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Members;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.WallClock;

/** The doors of tiers without a container, on the test's database. */
public final class TierHouse {

  private final TestDatabase database;
  private final BusinessClock clock;
  private final ProgrammeService programmes;
  final TestEvents<TierChanged> changed = new TestEvents<>();
  final TestEvents<TierAtRisk> atRisk = new TestEvents<>();

  public TierHouse(TestDatabase database, BusinessClock clock, ProgrammeService programmes) {
    this.database = database;
    this.clock = clock;
    this.programmes = programmes;
  }

  public MemberTiers tiers() {
    return new MemberTiers(
        new FactStore(database.sql()), new Steps(database.sql(), clock), reviewer());
  }

  TierJob job() {
    return new TierJob(
        new Standings(database.sql()),
        new FactStore(database.sql()),
        new TierChunk(programmes, reviewer()),
        programmes,
        clock);
  }

  /** Moves a clock as the sandbox does: each due review in its order. */
  public void reviewUntil(TestClock moved, Instant target) {
    TierJob job = job();
    while (job.nextDue().filter(at -> !at.isAfter(target)).isPresent()) {
      Instant at = job.nextDue().get();
      moved.moveTo(at);
      job.run(at, TestTurns.KEPT);
    }
    moved.moveTo(target);
  }

  public LevelsReached levels() {
    return new LevelsReached(new FactStore(database.sql()), new Members(database.sql()));
  }

  public TierService service() {
    return new TierService(
        new Members(database.sql()),
        programmes,
        new Standings(database.sql()),
        new FactStore(database.sql()),
        new Steps(database.sql(), clock),
        reviewer(),
        new LevelReads(database.sql(), new Members(database.sql())),
        new AuditService(database.sql(), clock, new WallClock()),
        clock);
  }

  MergedStandings merged() {
    return new MergedStandings(
        new Members(database.sql()),
        programmes,
        new Standings(database.sql()),
        new FactStore(database.sql()),
        reviewer(),
        new ReplacedLevels(database.sql()));
  }

  private Reviewer reviewer() {
    return new Reviewer(
        new Members(database.sql()),
        new Standings(database.sql()),
        new FactStore(database.sql()),
        new Steps(database.sql(), clock),
        changed,
        atRisk);
  }
}
