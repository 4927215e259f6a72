package travel.loyalty.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test that is read as a story: {@code given} and {@code when} tell what happens on which day,
 * {@code then} what must be so. Each starts with a clean slate and ends with a sound ledger.
 */
@ArquillianTest
abstract class Scenario {

  @Inject private Slate slate;
  @Inject private World world;

  protected Story given;
  protected Story when;
  protected Outcome then;

  @BeforeEach
  void start_from_an_empty_business() {
    slate.clean();
    given = new Story(world);
    when = given;
    then = new Outcome(world);
  }

  @AfterEach
  void the_ledger_is_sound() {
    assertThat(world.points().audit().invariants())
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.violations()).describedAs(result.code()).isEmpty());
  }
}
