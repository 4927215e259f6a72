package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Links of a list that is paged by key: to the next page, back to the first one, and to its
 * exports. The filter stays in the address.
 *
 * @param path of the list in its portal
 * @param query its filter, without position, encoded; empty for none
 * @param next opaque position of the next page; empty on the last one
 * @param isFirst whether this is the first page
 */
public record Pager(String path, String query, String next, boolean isFirst) {

  private static final String AFTER = "after";

  /**
   * The pager of the page asked for.
   *
   * @param next position that the service answered with; empty for none
   */
  public static Pager of(HttpServletRequest request, String next) {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    return new Pager(path, filter(request), next, after(request).isEmpty());
  }

  /** The position that the request asks for; empty for the first page. */
  public static String after(HttpServletRequest request) {
    String after = request.getParameter(AFTER);
    return after == null ? "" : after;
  }

  private static String filter(HttpServletRequest request) {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      for (String value : parameter.getValue()) {
        if (!parameter.getKey().equals(AFTER) && !value.isEmpty()) {
          pairs.add(encoded(parameter.getKey()) + "=" + encoded(value));
        }
      }
    }
    return String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public boolean hasNext() {
    return !next.isEmpty();
  }

  /** Path and query of the next page. */
  public String nextPath() {
    return first(AFTER + "=" + encoded(next));
  }

  public String firstPath() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /**
   * Path and query of the whole filtered list as a file.
   *
   * @param format {@code csv} or {@code xlsx}
   */
  public String exportPath(String format) {
    String file = path + "." + format;
    return query.isEmpty() ? file : file + "?" + query;
  }

  private String first(String pair) {
    return path + "?" + (query.isEmpty() ? pair : query + "&" + pair);
  }
}
