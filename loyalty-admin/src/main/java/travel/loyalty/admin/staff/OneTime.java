package travel.loyalty.admin.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.OneTimePassword;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;

/** Shows a one-time password, this once. */
final class OneTime {

  private OneTime() {}

  static Response page(OneTimePassword made, HttpServletRequest request) {
    return Page.of("staff/once")
        .with("user", made.user())
        .with("password", made.password())
        .with("address", Redirect.address(request, "/"))
        .ok();
  }
}
