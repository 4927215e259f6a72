package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where somebody wanted to go before they had to sign in. Only a path of the same portal is taken:
 * the address came with the request, and a stranger may have made it up.
 */
public final class ReturnPath {

  /** Name of the parameter and of the hidden field. */
  public static final String FIELD = "to";

  private ReturnPath() {}

  /**
   * The path asked for.
   *
   * @param otherwise where to go if none was, or one that leads elsewhere
   */
  public static String of(HttpServletRequest request, String otherwise) {
    String path = request.getParameter(FIELD);
    return path != null && isOwn(path) ? path : otherwise;
  }

  // "//host" and "/\host" are other sites to a browser.
  static boolean isOwn(String path) {
    return path.matches("/(?![/\\\\])[\\x21-\\x7e]*");
  }
}
