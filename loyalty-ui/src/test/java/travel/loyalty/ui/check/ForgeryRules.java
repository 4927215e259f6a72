package travel.loyalty.ui.check;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.form.Csrf;
import travel.loyalty.ui.guard.CsrfFilter;
import travel.loyalty.ui.guard.Route;
import travel.loyalty.ui.guard.RouteTable;

/**
 * Sends a forged form to every route that changes something: without a session, without a token,
 * and with the token of another session.
 */
public final class ForgeryRules {

  private static final String OWN = "own-token";

  private ForgeryRules() {}

  /** The routes that let a forged form through, or refuse an honest one. */
  public static List<String> offences(RouteTable table) {
    List<String> offences = new ArrayList<>();
    for (Route route : table.routes()) {
      if (!route.method().equals("GET") && !route.path().startsWith("/api/")) {
        report(offences, route, "no session", passes(route, Map.of(), ""));
        report(offences, route, "no token", passes(route, session(), ""));
        report(offences, route, "foreign token", passes(route, session(), "foreign-token"));
        report(offences, route, "own token refused", !passes(route, session(), OWN));
      }
    }
    return offences;
  }

  private static void report(List<String> offences, Route route, String how, boolean isWrong) {
    if (isWrong) {
      offences.add(route.method() + " " + route.path() + ": " + how);
    }
  }

  private static Map<String, Object> session() {
    return Map.of(Csrf.class.getName(), OWN);
  }

  private static boolean passes(Route route, Map<String, Object> session, String token) {
    AtomicBoolean passed = new AtomicBoolean();
    FilterChain next = (request, response) -> passed.set(true);
    try {
      new CsrfFilter().doFilter(request(route, session, token), response(), next);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
    return passed.get();
  }

  private static HttpServletRequest request(
      Route route, Map<String, Object> session, String token) {
    return answering(
        HttpServletRequest.class,
        (name, argument) ->
            switch (name) {
              case "getMethod" -> route.method();
              case "getServletPath" -> route.path();
              case "getParameter" -> token.isEmpty() ? null : token;
              case "getServletContext" -> context();
              case "getSession" -> session.isEmpty() ? null : session(session);
              default -> null;
            });
  }

  private static HttpSession session(Map<String, Object> attributes) {
    return answering(
        HttpSession.class,
        (name, argument) -> name.equals("getAttribute") ? attributes.get(argument) : null);
  }

  private static ServletContext context() {
    Portal portal = answering(Portal.class, (name, argument) -> false);
    return answering(
        ServletContext.class, (name, argument) -> name.equals("getAttribute") ? portal : null);
  }

  private static HttpServletResponse response() {
    return answering(HttpServletResponse.class, (name, argument) -> null);
  }

  @FunctionalInterface
  private interface Answer {
    Object to(String method, Object firstArgument);
  }

  private static <T> T answering(Class<T> type, Answer answer) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            answer.to(method.getName(), arguments == null ? null : arguments[0]);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
