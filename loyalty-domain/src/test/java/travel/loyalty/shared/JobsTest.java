package travel.loyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;

class JobsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final WallClock wall = new WallClock(new TestClock("2026-11-22T08:00:00Z"));
  private final List<String> log = new ArrayList<>();

  @Test
  void only_what_is_due_runs() {
    jobs(due("late", "2026-03-01T12:00:01Z"), due("ready", "2026-03-01T12:00:00Z"))
        .runDue(() -> NOON);
    assertThat(log).containsExactly("ready 2026-03-01T12:00:00Z");
  }

  @Test
  void a_job_that_is_due_now_runs_on_a_clock_that_runs() {
    AtomicInteger ticks = new AtomicInteger();
    Supplier<Instant> running = () -> NOON.plusMillis(ticks.incrementAndGet());
    jobs(new Waiting(running, log)).runDue(running);
    assertThat(log).containsExactly("done");
  }

  /** Work that is due whenever it is asked. */
  private record Waiting(Supplier<Instant> clock, List<String> log) implements DueWork {
    @Override
    public String name() {
      return "waiting";
    }

    @Override
    public Optional<Instant> nextDue() {
      return Optional.of(clock.get());
    }

    @Override
    public void run(Instant now, Turn turn) {
      log.add("done");
    }
  }

  @Test
  void a_job_that_fails_is_kept_in_the_history_and_stops_no_other() {
    FakeWork bad = due("bad", "2026-03-01T00:00:00Z").failing(new IllegalStateException("no disk"));
    Jobs jobs = jobs(bad, due("good", "2026-03-01T00:00:00Z"));
    jobs.runDue(() -> NOON);
    assertThat(log).hasSize(2);
    assertThat(jobs.list())
        .extracting(view -> view.name() + " " + view.last().orElseThrow().error())
        .containsExactly("bad java.lang.IllegalStateException: no disk", "good ");
  }

  @Test
  void the_history_is_read_page_by_page_newest_first() {
    Jobs jobs = jobs(due("ledger", "2026-03-01T00:00:00Z"));
    for (int run = 0; run < 3; run++) {
      jobs.runNow("ledger", NOON.plusSeconds(run));
    }
    JobHistory history = new JobHistory(database.sql());
    PageOf<JobRun> first = history.of("ledger", PageRequest.first(2));
    PageOf<JobRun> rest = history.of("ledger", new PageRequest(first.next(), 2));
    assertThat(first.rows())
        .extracting(JobRun::businessAt)
        .containsExactly(NOON.plusSeconds(2), NOON.plusSeconds(1));
    assertThat(rest.rows()).extracting(JobRun::businessAt).containsExactly(NOON);
    assertThat(rest.hasNext()).isFalse();
  }

  @Test
  void a_job_that_another_node_holds_is_left_alone() {
    JobLease lease = new JobLease(database.sql(), wall);
    lease.take("ledger");
    Jobs jobs = jobs(due("ledger", "2026-03-01T00:00:00Z"));
    assertThat(jobs.runNow("ledger", NOON)).isEqualTo(Jobs.Outcome.BUSY);
    assertThat(log).isEmpty();
  }

  @Test
  void a_job_nobody_knows_is_not_found() {
    assertThatThrownBy(() -> jobs().runNow("tea", NOON)).isInstanceOf(NotFound.class);
  }

  @Test
  void all_that_falls_due_on_the_way_runs_in_the_order_of_its_times() {
    FakeWork daily = due("daily", "2026-03-01T16:00:00Z").every(Duration.ofDays(1));
    Jobs jobs = jobs(due("once", "2026-03-02T10:00:00Z"), daily);
    List<Instant> stands = new ArrayList<>();
    jobs.runUntil(Instant.parse("2026-03-03T00:00:00Z"), stands::add);
    assertThat(log)
        .containsExactly(
            "daily 2026-03-01T16:00:00Z",
            "once 2026-03-02T10:00:00Z",
            "daily 2026-03-02T16:00:00Z");
    assertThat(stands).hasSize(3).isSorted();
  }

  @Test
  void a_job_that_never_comes_to_an_end_is_told() {
    FakeWork endless = due("endless", "2026-03-01T00:00:00Z").every(Duration.ZERO);
    Consumer<Instant> nowhere = at -> {};
    assertThatThrownBy(() -> jobs(endless).runUntil(NOON, nowhere))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("endless");
  }

  @Test
  void an_ended_lease_gives_the_next_holder_a_higher_token() {
    TestClock clock = new TestClock("2026-11-22T08:00:00Z");
    JobLease leases = new JobLease(database.sql(), new WallClock(clock));
    JobLease.Lease paused = leases.take("expiry").orElseThrow();
    assertThat(leases.take("expiry")).isEmpty();
    clock.moveTo("2026-11-22T08:05:01Z");
    Optional<JobLease.Lease> next = leases.take("expiry");
    assertThat(next).get().satisfies(lease -> assertThat(lease.token()).isGreaterThan(1));
    assertThat(leases.renew(paused)).isFalse();
    leases.release(paused);
    assertThat(leases.renew(next.orElseThrow())).isTrue();
    assertThat(leases.take("expiry")).as("the late holder gave nothing back").isEmpty();
  }

  @Test
  void a_job_keeps_its_lease_between_its_transactions_and_stops_where_it_lost_it() {
    TestClock clock = new TestClock("2026-11-22T08:00:00Z");
    WallClock ticking = new WallClock(clock);
    JobLease leases = new JobLease(database.sql(), ticking);
    DueWork slow =
        new Slow(
            () -> {
              clock.moveTo("2026-11-22T08:04:00Z");
              log.add("first");
            },
            () -> {
              clock.moveTo("2026-11-22T08:08:00Z");
              log.add("second, other node " + leases.take("slow").isPresent());
              clock.moveTo("2026-11-22T08:14:00Z");
              log.add("paused, other node " + leases.take("slow").isPresent());
            },
            () -> log.add("third"));
    Jobs jobs = new Jobs(List.of(slow), leases, new JobHistory(database.sql()), ticking);
    assertThat(jobs.runNow("slow", NOON)).isEqualTo(Jobs.Outcome.FAILED);
    assertThat(log).containsExactly("first", "second, other node false", "paused, other node true");
  }

  /** A job of several transactions. */
  private record Slow(Runnable... parts) implements DueWork {
    @Override
    public String name() {
      return "slow";
    }

    @Override
    public Optional<Instant> nextDue() {
      return Optional.empty();
    }

    @Override
    public void run(Instant now, Turn turn) {
      for (Runnable part : parts) {
        turn.renew();
        part.run();
      }
    }
  }

  private FakeWork due(String name, String at) {
    return new FakeWork(name, at, log);
  }

  private Jobs jobs(DueWork... works) {
    return new Jobs(
        List.of(works), new JobLease(database.sql(), wall), new JobHistory(database.sql()), wall);
  }
}
