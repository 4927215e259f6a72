package travel.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import travel.loyalty.ui.check.ForgeryRules;
import travel.loyalty.ui.check.RouteRules;

class RoutesTest {

  private static final Set<String> SERVLETS =
      Set.of("/assets/{fingerprint}/{name}", "/api/v1/{rest: .+}", "/status/live", "/status/ready");

  @Test
  void every_page_stands_in_the_route_table_and_every_line_of_it_is_a_page() {
    assertThat(RouteRules.offences(WebRoutes.TABLE, "", WebApplication.CONTROLLERS, SERVLETS))
        .isEmpty();
  }

  @Test
  void no_route_that_changes_something_takes_a_forged_form() {
    assertThat(ForgeryRules.offences(WebRoutes.TABLE)).isEmpty();
  }
}
