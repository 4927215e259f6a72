package travel.loyalty.ui;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One request and its answer without a server, for tests of filters and servlets. */
public final class Stubs {

  /** What was asked: set what the test is about, the rest is a plain GET of {@code /}. */
  public final Map<String, Object> asked = new HashMap<>();

  public final Map<String, Object> attributes = new HashMap<>();
  public final Map<String, Object> session = new HashMap<>();
  public final Map<String, String[]> parameters = new LinkedHashMap<>();
  public final Map<String, String> headers = new LinkedHashMap<>();

  /** Whether a session was begun. */
  public boolean hasSession;

  public int status = HttpServletResponse.SC_OK;
  private final Map<String, Object> context = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final PrintWriter writer = new PrintWriter(body, false, StandardCharsets.UTF_8);
  private final Locale language;

  public Stubs(Locale language) {
    this.language = language;
    asked.put("getMethod", "GET");
    asked.put("getRequestURI", "/");
    asked.put("getContextPath", "");
    asked.put("getServletPath", "");
    asked.put("getPathInfo", "/");
    asked.put("isSecure", false);
  }

  public String body() {
    writer.flush();
    return body.toString(StandardCharsets.UTF_8);
  }

  public HttpServletRequest request() {
    Map<String, Function<Object[], Object>> answers = new HashMap<>(kept(attributes));
    asked.forEach((method, answer) -> answers.put(method, a -> answer));
    answers.put("getServletContext", a -> context());
    answers.put("getSession", a -> session(a == null || (Boolean) a[0]));
    answers.put("getHeader", a -> a[0].equals("Accept-Language") ? language.toLanguageTag() : null);
    answers.put("getLocales", a -> Collections.enumeration(List.of(language)));
    answers.put("getParameterMap", a -> parameters);
    answers.put("getParameter", a -> parameters.containsKey(a[0]) ? parameters.get(a[0])[0] : null);
    answers.put("isUserInRole", a -> false);
    return stub(HttpServletRequest.class, answers);
  }

  private HttpSession session(boolean begin) {
    hasSession |= begin;
    return hasSession ? stub(HttpSession.class, kept(session)) : null;
  }

  /** Texts are those of the shell alone. */
  public ServletContext context() {
    Map<String, Function<Object[], Object>> answers = new HashMap<>(kept(context));
    answers.put("getContextPath", a -> "");
    answers.put("getClassLoader", a -> Stubs.class.getClassLoader());
    answers.put(
        "getResourcePaths", a -> Set.of(a[0] + "ui_en.properties", a[0] + "ui_zh_CN.properties"));
    return stub(ServletContext.class, answers);
  }

  public HttpServletResponse response() {
    Map<String, Function<Object[], Object>> answers = new HashMap<>();
    answers.put("setHeader", a -> headers.put((String) a[0], (String) a[1]));
    answers.put("setContentType", a -> headers.put("Content-Type", (String) a[0]));
    answers.put("setContentLength", a -> headers.put("Content-Length", a[0].toString()));
    answers.put("setStatus", a -> status = (Integer) a[0]);
    answers.put("sendError", a -> status = (Integer) a[0]);
    answers.put("getWriter", a -> writer);
    answers.put("getOutputStream", a -> new Output(body));
    return stub(HttpServletResponse.class, answers);
  }

  private static Map<String, Function<Object[], Object>> kept(Map<String, Object> where) {
    return Map.of(
        "getAttribute", a -> where.get((String) a[0]),
        "setAttribute", a -> where.put((String) a[0], a[1]),
        "removeAttribute", a -> where.remove((String) a[0]));
  }

  private static final class Output extends ServletOutputStream {
    private final ByteArrayOutputStream out;

    Output(ByteArrayOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) {
      out.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Written at once");
    }
  }

  // What a method without an answer returns; a primitive cannot be null.
  private static Object plain(Class<?> type) {
    return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
  }

  private static <T> T stub(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object answer =
                  Optional.ofNullable(answers.get(method.getName()))
                      .map(found -> found.apply(arguments))
                      .orElse(null);
              return method.getReturnType() == void.class
                  ? null
                  : answer == null ? plain(method.getReturnType()) : answer;
            }));
  }
}
