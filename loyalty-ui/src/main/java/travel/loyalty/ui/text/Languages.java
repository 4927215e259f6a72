package travel.loyalty.ui.text;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.Visitor;

/**
 * Chooses the language of a request: the one switched to before (a cookie), else the one kept with
 * the account, else what the browser asks for. {@code ?lang=} switches and stays on the page.
 */
public final class Languages extends HttpFilter {

  /** Name of the parameter, and of the cookie that remembers it. */
  public static final String PARAMETER = "lang";

  private static final long serialVersionUID = 1L;
  private static final String COOKIE = "loyalty-lang";
  private static final String ATTRIBUTE = Languages.class.getName();
  private static final String FOLDER = "/WEB-INF/classes/messages/";

  @Override
  public void init() {
    texts(getServletContext());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    Optional<Locale> wish = switched(request);
    if (wish.isPresent()) {
      remember(wish.get(), request, response);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", Redirect.address(request, samePage(request)));
      return;
    }
    next.doFilter(request, response);
  }

  private static Optional<Locale> switched(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return Optional.empty();
    }
    return Optional.ofNullable(request.getParameter(PARAMETER))
        .flatMap(tag -> texts(request.getServletContext()).nearest(Locale.forLanguageTag(tag)));
  }

  private static void remember(
      Locale language, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie(COOKIE, language.toLanguageTag());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge(400 * 24 * 60 * 60);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    response.addCookie(cookie);
  }

  private static String samePage(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query =
        Arrays.stream(request.getQueryString().split("&"))
            .filter(pair -> !pair.startsWith(PARAMETER + "="))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The language of a request. */
  public static Locale of(HttpServletRequest request) {
    Texts texts = texts(request.getServletContext());
    return wishes(request)
        .flatMap(wish -> texts.nearest(wish).stream())
        .findFirst()
        .orElse(Texts.FALLBACK);
  }

  private static Stream<Locale> wishes(HttpServletRequest request) {
    Portal portal = Portal.of(request.getServletContext());
    Stream<Locale> kept = portal.visitor(request).flatMap(Visitor::language).stream();
    List<Locale> asked =
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales());
    return Stream.of(remembered(request), kept, asked.stream()).flatMap(s -> s);
  }

  private static Stream<Locale> remembered(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(cookie -> Locale.forLanguageTag(cookie.getValue()));
  }

  /** The words of a WAR, read at its start. */
  public static Texts texts(ServletContext context) {
    Texts texts = (Texts) context.getAttribute(ATTRIBUTE);
    if (texts == null) {
      texts = Texts.load(fileNames(context), context.getClassLoader());
      context.setAttribute(ATTRIBUTE, texts);
    }
    return texts;
  }

  private static List<String> fileNames(ServletContext context) {
    Set<String> paths = context.getResourcePaths(FOLDER);
    return paths == null
        ? List.of()
        : paths.stream().map(path -> path.substring(FOLDER.length())).toList();
  }
}
