package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The number of a request, by which support finds in the log what somebody was told. */
public final class Trace {

  /** The header of every answer that says it. */
  public static final String HEADER = "Trace-Id";

  private static final String ATTRIBUTE = Trace.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 6;

  private Trace() {}

  /** The number of a request, made at the first call: twelve hexadecimal digits. */
  public static String of(HttpServletRequest request) {
    Object known = request.getAttribute(ATTRIBUTE);
    if (known != null) {
      return known.toString();
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String trace = HexFormat.of().withUpperCase().formatHex(bytes);
    request.setAttribute(ATTRIBUTE, trace);
    return trace;
  }
}
