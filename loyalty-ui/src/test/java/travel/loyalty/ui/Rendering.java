package travel.loyalty.ui;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Renders pages of a module without a server: for tests of templates. */
public final class Rendering {

  private final Portal.Kind kind;
  private final Locale language;
  private final Map<String, Object> attributes = new HashMap<>();

  public Rendering(Portal.Kind kind, Locale language) {
    this.kind = kind;
    this.language = language;
  }

  /** The page as a signed-in person gets it. */
  public String html(Page page) {
    HttpServletRequest request = request();
    Portal.bind(new SamplePortal(kind), request.getServletContext());
    HttpServletResponse response = stub(HttpServletResponse.class, Map.of());
    return Templates.of(request.getServletContext()).render(page, request, response);
  }

  private HttpServletRequest request() {
    Map<String, Function<Object[], Object>> answers = new HashMap<>();
    ServletContext context = context();
    HttpSession session = session();
    answers.put("getServletContext", a -> context);
    answers.put("getSession", a -> session);
    answers.put("getContextPath", a -> "");
    answers.put("getRequestURI", a -> "/help");
    answers.put("getMethod", a -> "GET");
    answers.put("getHeader", a -> language.toLanguageTag());
    answers.put("getLocales", a -> Collections.enumeration(List.of(language)));
    answers.put("isUserInRole", a -> true);
    return stub(HttpServletRequest.class, answers);
  }

  private ServletContext context() {
    Map<String, Function<Object[], Object>> answers = attributes();
    answers.put("getContextPath", a -> "");
    answers.put("getClassLoader", a -> Rendering.class.getClassLoader());
    answers.put(
        "getResourcePaths",
        a -> {
          File[] files = Path.of("src/main/resources/messages").toFile().listFiles();
          return Arrays.stream(files).map(f -> a[0] + f.getName()).collect(Collectors.toSet());
        });
    return stub(ServletContext.class, answers);
  }

  private HttpSession session() {
    return stub(HttpSession.class, attributes());
  }

  private Map<String, Function<Object[], Object>> attributes() {
    Map<String, Function<Object[], Object>> answers = new HashMap<>();
    answers.put("getAttribute", a -> attributes.get((String) a[0]));
    answers.put("setAttribute", a -> attributes.put((String) a[0], a[1]));
    answers.put("removeAttribute", a -> attributes.remove((String) a[0]));
    return answers;
  }

  private static <T> T stub(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answers.getOrDefault(method.getName(), a -> null).apply(arguments)));
  }
}
