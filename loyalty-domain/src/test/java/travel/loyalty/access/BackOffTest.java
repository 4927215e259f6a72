package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.Refused;

class BackOffTest {

  private static final String HOME = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.9";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final AccessFixture access = new AccessFixture(database);
  private BackOff backOff;

  @BeforeEach
  void open() {
    backOff = new BackOff(database.sql(), access.wall);
  }

  @Test
  void a_few_mistakes_are_free_and_then_each_doubles_the_wait() {
    fail(4, "ana", HOME);
    assertThat(wait("ana", HOME)).isZero();
    fail(1, "ana", HOME);
    assertThat(wait("ana", HOME)).isEqualTo(Duration.ofSeconds(1));
    fail(1, "ana", HOME);
    assertThat(wait("ana", HOME)).isEqualTo(Duration.ofSeconds(2));
    fail(4, "ana", HOME);
    assertThat(wait("ana", HOME)).isEqualTo(Duration.ofSeconds(32));
  }

  @Test
  void the_wait_never_grows_beyond_a_quarter_of_an_hour() {
    fail(49, "ana", HOME);
    assertThat(wait("ana", HOME)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_stranger_slows_the_owner_down_by_a_minute_at_most() {
    fail(49, "ana", ELSEWHERE);
    assertThat(wait("ana", HOME)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void one_address_that_tries_many_accounts_waits_at_all_of_them() {
    for (int i = 0; i < 50; i++) {
      fail(1, "member" + i, ELSEWHERE);
    }
    assertThat(wait("ben", ELSEWHERE)).isPositive();
    assertThat(wait("ben", HOME)).isZero();
  }

  @Test
  void an_unknown_name_waits_as_a_known_one_does() {
    fail(6, "nobody-has-this-name", HOME);
    assertThat(wait("nobody-has-this-name", HOME)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void success_forgets_the_mistakes() {
    fail(6, "ana", HOME);
    backOff.succeeded(Population.MEMBER, "ana", HOME);
    fail(1, "ana", HOME);
    assertThat(wait("ana", HOME)).isZero();
  }

  @Test
  void after_an_hour_nothing_is_held_against_anybody() {
    fail(6, "ana", HOME);
    access.clock.moveTo("2026-11-22T09:00:01Z");
    fail(1, "ana", HOME);
    assertThat(wait("ana", HOME)).isZero();
  }

  @Test
  void a_member_and_a_staff_user_of_one_name_are_two() {
    fail(10, "ana", HOME);
    assertThat(backOff.waitUntil(Population.STAFF, "ana", HOME)).isEmpty();
  }

  @Test
  void many_tries_at_once_are_let_in_like_as_many_in_a_row() throws InterruptedException {
    int tries = 60;
    AtomicInteger admitted = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(12);
    for (int i = 0; i < tries; i++) {
      threads.execute(
          () -> {
            if (isAdmitted()) {
              admitted.incrementAndGet();
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(admitted).hasValue(5);
    assertThat(wait("ana", HOME)).isPositive();
  }

  private boolean isAdmitted() {
    try {
      backOff.admit(Population.MEMBER, "ana", HOME);
      return true;
    } catch (Refused tooMany) {
      return false;
    }
  }

  private void fail(int times, String login, String address) {
    for (int i = 0; i < times; i++) {
      backOff.begin(Population.MEMBER, login, address);
    }
  }

  private Duration wait(String login, String address) {
    Instant now = access.wall.now();
    Optional<Instant> until = backOff.waitUntil(Population.MEMBER, login, address);
    return until.map(at -> Duration.between(now, at)).orElse(Duration.ZERO);
  }
}
