package travel.loyalty.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Whom the last code of a session was sent to, for the page that takes it. */
final class Receiver {

  private static final String LOGIN = Receiver.class.getName();

  private Receiver() {}

  static void remember(HttpServletRequest request, String login) {
    request.getSession(true).setAttribute(LOGIN, login);
  }

  static Optional<String> login(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session).map(found -> (String) found.getAttribute(LOGIN));
  }
}
