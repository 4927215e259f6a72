package travel.loyalty.admin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import travel.loyalty.access.Caller;
import travel.loyalty.access.StaffSignIn;
import travel.loyalty.ui.Redirect;

/** Leads from each step of a sign-in to the next, and in the end to where somebody wanted to go. */
final class Steps {

  private static final String TARGET = Steps.class.getName();

  private Steps() {}

  /** The page of a step; empty when none is left. */
  static Optional<String> path(StaffSignIn.Step step) {
    return switch (step) {
      case SECOND_FACTOR -> Optional.of("/sign-in/second-factor");
      case SET_UP_SECOND_FACTOR -> Optional.of("/sign-in/set-up");
      case NEW_PASSWORD -> Optional.of("/sign-in/password");
      case NONE -> Optional.empty();
    };
  }

  /** Goes to the next step, keeping the final target in the session. */
  static Response next(
      HttpServletRequest request, StaffSignIn steps, Caller caller, String target) {
    request.getSession(true).setAttribute(TARGET, target);
    return next(request, steps, caller);
  }

  static Response next(HttpServletRequest request, StaffSignIn steps, Caller caller) {
    return Redirect.to(request, path(steps.next(caller)).orElseGet(() -> target(request)));
  }

  private static String target(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    String target = (String) session.getAttribute(TARGET);
    session.removeAttribute(TARGET);
    return target == null ? "/" : target;
  }
}
