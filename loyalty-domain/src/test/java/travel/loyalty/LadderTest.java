package travel.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LadderTest {

  private final Ladder house = new Ladder("travel.loyalty");
  private final Ladder broken = new Ladder("broken");

  @Test
  void a_feature_knows_itself_and_what_stands_before_it() {
    assertThat(house.violations(Classes.HOUSE)).isEmpty();
  }

  @Test
  void something_stands_on_every_rung() {
    assertThat(house.empty(Classes.HOUSE)).isEmpty();
  }

  @Test
  void a_dependency_that_goes_up_is_seen() {
    assertThat(broken.violations(Classes.BROKEN))
        .anyMatch(line -> line.contains("broken.shared.KnowsPoints"));
  }

  @Test
  void a_feature_on_no_rung_is_seen() {
    assertThat(broken.violations(Classes.BROKEN)).contains("broken.unlisted.Stray is on no rung");
  }

  @Test
  void a_rung_with_nothing_on_it_is_seen() {
    assertThat(broken.empty(Classes.BROKEN)).contains("access").doesNotContain("points");
  }
}
