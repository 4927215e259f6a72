package travel.loyalty;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import travel.loyalty.shared.BusinessClock;

/** A clock that stands where the test put it. */
public final class TestClock extends Clock {

  private volatile Instant now;

  public TestClock(String now) {
    this.now = Instant.parse(now);
  }

  public void moveTo(String instant) {
    moveTo(Instant.parse(instant));
  }

  public void moveTo(Instant instant) {
    now = instant;
  }

  /** The house's clock, following this one. */
  public BusinessClock asBusinessClock() {
    BusinessClock business = new BusinessClock();
    business.follow(this);
    return business;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
