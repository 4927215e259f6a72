package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What the next page says once, after a redirect: "saved". Never the only record of anything.
 *
 * @param key message key
 * @param arguments texts for its places, in order
 */
public record Flash(String key, List<String> arguments) implements Serializable {

  private static final String ATTRIBUTE = Flash.class.getName();

  public Flash {
    arguments = List.copyOf(arguments);
  }

  /** Leaves a message for the next page of this session. */
  public static void say(HttpServletRequest request, String key, String... arguments) {
    request.getSession(true).setAttribute(ATTRIBUTE, new Flash(key, List.of(arguments)));
  }

  /** Takes the message, if there is one. */
  static Optional<Flash> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    Flash flash = (Flash) session.getAttribute(ATTRIBUTE);
    session.removeAttribute(ATTRIBUTE);
    return Optional.ofNullable(flash);
  }
}
