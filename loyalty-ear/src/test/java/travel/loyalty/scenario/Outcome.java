package travel.loyalty.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/** What must be so. */
final class Outcome {

  private final World world;

  Outcome(World world) {
    this.world = world;
  }

  AccountOutcome accountOf(String member) {
    return new AccountOutcome(world.points(), world.member(member).id());
  }

  /** These members have so many available points together. */
  Outcome givenInAll(String expected, String... members) {
    Points all =
        Stream.of(members)
            .map(member -> world.points().balance(world.member(member).id()).available())
            .reduce(Points.ZERO, Points::plus);
    assertThat(all).isEqualTo(Points.of(expected));
    return this;
  }

  TierOutcome tierOf(String member) {
    return new TierOutcome(world.tiers(), world.member(member).id());
  }

  /** So many pieces of a reward are left. */
  Outcome piecesLeftOf(String reward, int pieces) {
    assertThat(world.counter().left(reward)).contains(pieces);
    return this;
  }

  /** The deed is refused with that code. */
  Outcome refuses(String code, ThrowingCallable deed) {
    Refused refused = catchThrowableOfType(Refused.class, deed);
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    return this;
  }
}
