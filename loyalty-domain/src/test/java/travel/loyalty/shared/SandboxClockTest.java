package travel.loyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.configuration.Settings;

class SandboxClockTest {

  private static final Settings SANDBOX =
      settings(Map.of("LOYALTY_MODE", "sandbox", "LOYALTY_CLOCK", "2019-01-01T00:00:00+08:00"));
  private static final Instant START = Instant.parse("2018-12-31T16:00:00Z");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final BusinessClock business = new BusinessClock();
  private final List<String> log = new ArrayList<>();

  @Test
  void a_new_sandbox_starts_at_the_given_time_and_runs() {
    SandboxClock clock = clock(SANDBOX);
    assertThat(clock.now()).isBetween(START, START.plus(Duration.ofMinutes(1)));
    assertThat(clock.now()).isBeforeOrEqualTo(clock.now());
  }

  @Test
  void production_goes_by_the_system() {
    SandboxClock clock = clock(settings(Map.of()));
    Instant system = Clock.systemUTC().instant();
    assertThat(clock.now()).isBetween(system.minusSeconds(60), system.plusSeconds(60));
    assertThatThrownBy(() -> clock.moveTo(system.plusSeconds(3600))).isInstanceOf(NotFound.class);
  }

  @Test
  void moving_it_does_the_work_on_the_way_and_then_it_stands() {
    Instant target = START.plus(Duration.ofDays(10));
    FakeWork work = new FakeWork("maturing", "2019-01-05T00:00:00Z", log);
    SandboxClock clock = clock(SANDBOX, work);
    clock.moveTo(target);
    assertThat(log).containsExactly("maturing 2019-01-05T00:00:00Z");
    assertThat(clock.now()).isEqualTo(target);
  }

  @Test
  void it_never_goes_back() {
    SandboxClock clock = clock(SANDBOX);
    clock.moveTo(START.plus(Duration.ofDays(10)));
    assertThatThrownBy(() -> clock.moveTo(START.plus(Duration.ofDays(9))))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("validation"));
  }

  @Test
  void where_it_stands_outlives_a_restart() {
    Instant target = START.plus(Duration.ofDays(10));
    clock(SANDBOX).moveTo(target);
    assertThat(clock(SANDBOX).now()).isEqualTo(target);
  }

  @Test
  void a_job_that_fails_stops_the_clock_where_it_fell_due() {
    FakeWork bad =
        new FakeWork("expiring", "2019-01-05T00:00:00Z", log)
            .failing(new IllegalStateException("no disk"));
    SandboxClock clock = clock(SANDBOX, bad);
    assertThatThrownBy(() -> clock.moveTo(START.plus(Duration.ofDays(10))))
        .hasMessageContaining("expiring");
    assertThat(clock.now()).isEqualTo("2019-01-05T00:00:00Z");
  }

  @Test
  void data_of_a_sandbox_do_not_open_in_production_nor_the_other_way() {
    clock(SANDBOX);
    assertThatThrownBy(() -> clock(settings(Map.of()))).hasMessageContaining("SANDBOX");
    database.sql().update("update business_clock set mode = 'PRODUCTION'");
    assertThatThrownBy(() -> clock(SANDBOX)).hasMessageContaining("PRODUCTION");
  }

  private SandboxClock clock(Settings settings, DueWork... works) {
    WallClock wall = new WallClock();
    Sql sql = database.sql();
    Jobs jobs = new Jobs(List.of(works), new JobLease(sql, wall), new JobHistory(sql), wall);
    SandboxClock clock = new SandboxClock(settings, business, wall, jobs);
    clock.restore(sql);
    return clock;
  }

  private static Settings settings(Map<String, String> values) {
    return Settings.load(name -> Optional.ofNullable(values.get(name)));
  }
}
