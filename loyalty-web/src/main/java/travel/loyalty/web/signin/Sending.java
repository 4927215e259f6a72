package travel.loyalty.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.signin.Waiting;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.form.Form;

/** What both pages that send a code do: send it, and keep whom it went to for the next page. */
final class Sending {

  private static final String LOGIN = Sending.class.getName();

  private Sending() {}

  /** Sends; false with a problem on the form if that was refused. */
  static boolean attempt(Form form, Runnable send) {
    try {
      send.run();
      return true;
    } catch (Refused refused) {
      boolean isTooSoon = refused.code().equals("too-many-requests");
      if (isTooSoon) {
        form.refuse(Waiting.problem(refused));
      } else {
        form.refuse(Refusals.of(refused));
      }
      return false;
    }
  }

  static void remember(HttpServletRequest request, String login) {
    request.getSession(true).setAttribute(LOGIN, login);
  }

  /** Whom the last code of this session went to. */
  static Optional<String> login(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session).map(found -> (String) found.getAttribute(LOGIN));
  }
}
