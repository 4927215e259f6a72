package travel.loyalty.laboratory;

import java.util.List;
import java.util.Optional;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.audit.AuditService;
import travel.loyalty.booking.RecordedBookings;
import travel.loyalty.earning.EarningHouse;
import travel.loyalty.member.Members;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.JobLease;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;
import travel.loyalty.tier.TierHouse;

/**
 * The rule laboratory without a container: what is asked for is worked at when the test says so.
 */
public final class LaboratoryHouse {

  public static final Actor BEN = Actor.staff("ben");

  public final ReplayService service;
  public final TestEvents<ReplayAsked> asked = new TestEvents<>();
  final ReplayChunk chunk;
  final JobLease leases;
  final Replays replays;
  private final TestDatabase database;

  public LaboratoryHouse(TestDatabase database, BusinessClock clock, ProgrammeService programmes) {
    this(database, clock, programmes, ReplayStep.BOOKINGS);
  }

  LaboratoryHouse(
      TestDatabase database, BusinessClock clock, ProgrammeService programmes, int chunkSize) {
    this.database = database;
    Sql sql = database.sql();
    Members members = new Members(sql);
    replays = new Replays(sql);
    leases = new JobLease(sql, new WallClock());
    ReplayRules rules = new ReplayRules(programmes);
    ReplayResults results = new ReplayResults(sql, members);
    ReplaySums sums = new ReplaySums(sql);
    ReplayEnd end =
        new ReplayEnd(
            replays,
            sums,
            results,
            new TierHouse(database, clock, programmes).levels(),
            programmes,
            clock);
    ReplayStep step =
        new ReplayStep(
            replays,
            rules,
            sums,
            new ReplayBudgets(sql),
            end,
            new RecordedBookings(sql),
            new EarningHouse(database, clock, programmes).reckoner(),
            clock);
    chunk = new OwnTransaction(database, step.inChunksOf(chunkSize), replays, clock);
    AuditService audit = new AuditService(sql, clock, new WallClock());
    service = new ReplayService(replays, rules, results, programmes, members, audit, clock, asked);
  }

  /** What the container does for {@code REQUIRES_NEW}. */
  private static final class OwnTransaction extends ReplayChunk {
    private final TestDatabase database;

    OwnTransaction(TestDatabase database, ReplayStep step, Replays replays, BusinessClock clock) {
      super(step, replays, clock);
      this.database = database;
    }

    @Override
    public boolean next(ReplayId id) {
      return database.inTransaction(() -> super.next(id));
    }
  }

  public ReplayView start(ReplayRequest request) {
    return database.inTransaction(() -> service.start(request, BEN));
  }

  /** Lets a worker do all that waits. */
  public void work() {
    new ReplayRun(replays, chunk, leases).work(leases.take(ReplayRun.LEASE).orElseThrow());
  }

  /** Replays at once, to the end. */
  public ReplayView replayed(ReplayRequest request) {
    ReplayId id = start(request).id();
    work();
    return service.find(id).orElseThrow();
  }

  /** All members of a replay, as far as one page goes. */
  public List<MemberResult> members(ReplayView replay, ReplayFilter filter) {
    return service.members(replay.id(), filter, Optional.empty(), PageRequest.first(500)).rows();
  }
}
