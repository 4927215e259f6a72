package travel.loyalty.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A job that notes its runs, and falls due again after a while. */
final class FakeWork implements DueWork {

  private final String name;
  private final List<String> log;
  private Optional<Instant> due;
  private Optional<Duration> again = Optional.empty();
  private Optional<RuntimeException> failure = Optional.empty();

  FakeWork(String name, String due, List<String> log) {
    this.name = name;
    this.due = Optional.of(Instant.parse(due));
    this.log = log;
  }

  FakeWork every(Duration period) {
    again = Optional.of(period);
    return this;
  }

  FakeWork failing(RuntimeException with) {
    failure = Optional.of(with);
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Instant> nextDue() {
    return due;
  }

  @Override
  public void run(Instant now, Turn turn) {
    log.add(name + " " + now);
    failure.ifPresent(
        e -> {
          throw e;
        });
    due = again.map(now::plus);
  }
}
