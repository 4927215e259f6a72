package travel.loyalty.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that shows that a form was ours. One a session; a session begins with the first form
 * that is shown, so that reading alone leaves no cookie.
 */
public final class Csrf {

  /** Name of the hidden field. */
  public static final String FIELD = "_csrf";

  private static final String ATTRIBUTE = Csrf.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Csrf() {}

  /** The session's token, made at the first call. */
  public static String token(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    synchronized (session) {
      String token = (String) session.getAttribute(ATTRIBUTE);
      return token == null ? renew(session) : token;
    }
  }

  /** Makes a new token: at every sign-in. */
  public static void renew(HttpServletRequest request) {
    renew(request.getSession(true));
  }

  private static String renew(HttpSession session) {
    String token = random();
    session.setAttribute(ATTRIBUTE, token);
    return token;
  }

  /** Whether the request carries the token of its session. */
  public static boolean matches(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String expected = session == null ? null : (String) session.getAttribute(ATTRIBUTE);
    String given =
        Multipart.of(request)
            .flatMap(form -> form.field(FIELD))
            .orElseGet(() -> request.getParameter(FIELD));
    return expected != null
        && given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** 128 random bits as text for a URL. */
  static String random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
