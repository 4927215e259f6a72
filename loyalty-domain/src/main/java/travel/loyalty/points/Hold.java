package travel.loyalty.points;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.Points;

/** A hold while its account is locked. It closes once, by capture, void or time-out. */
final class Hold {

  private final HoldTerms terms;
  private HoldState state;
  private Points captured;
  private Optional<Instant> closedAt;

  Hold(HoldTerms terms, HoldState state, Points captured, Optional<Instant> closedAt) {
    this.terms = terms;
    this.state = state;
    this.captured = captured;
    this.closedAt = closedAt;
  }

  static Hold authorised(HoldTerms terms) {
    return new Hold(terms, HoldState.AUTHORISED, Points.ZERO, Optional.empty());
  }

  void close(HoldState how, Points spent, Instant at) {
    Checks.that(isOpen(), "Hold " + terms.id() + " is " + state);
    state = how;
    captured = spent;
    closedAt = Optional.of(at);
  }

  boolean isOpen() {
    return state == HoldState.AUTHORISED;
  }

  boolean isOverBy(Instant now) {
    return isOpen() && !terms.expiresAt().isAfter(now);
  }

  HoldTerms terms() {
    return terms;
  }

  HoldState state() {
    return state;
  }

  Points captured() {
    return captured;
  }

  Optional<Instant> closedAt() {
    return closedAt;
  }
}
