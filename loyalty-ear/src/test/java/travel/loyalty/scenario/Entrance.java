package travel.loyalty.scenario;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import travel.loyalty.access.Credentials;

/**
 * Lets the test runner in as the first administrator, by the very sign-in that staff use, so that
 * the doors find a caller with rights behind every scenario. The runner enters before any test
 * does, so what is found then is what the first start laid down.
 */
@WebServlet("/entrance")
public class Entrance extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SecurityContext security;
  @Inject private transient Slate slate;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    slate.takeStock();
    AuthenticationParameters shown =
        AuthenticationParameters.withParams()
            .credential(new Credentials.StaffPassword("admin", request.getParameter("password")));
    AuthenticationStatus status = security.authenticate(request, response, shown);
    response.setStatus(
        status == AuthenticationStatus.SUCCESS
            ? HttpServletResponse.SC_NO_CONTENT
            : HttpServletResponse.SC_FORBIDDEN);
  }
}
