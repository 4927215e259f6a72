package travel.loyalty.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import travel.loyalty.configuration.Settings;

/** Writes addresses of the API as clients reach it. */
@Dependent
class Links {

  private static final String BASE = "/api/v1";

  @Inject private HttpServletRequest request;
  @Inject private Settings settings;

  /** The address of a path below {@code /api/v1}. */
  String to(String path) {
    return root() + BASE + path;
  }

  /** The address of this list's page behind a position, narrowed as this one is. */
  String next(String after) {
    String rest =
        request.getParameterMap().keySet().stream()
            .filter(name -> !name.equals("after"))
            .sorted()
            .map(name -> "&" + encoded(name) + "=" + encoded(request.getParameter(name)))
            .collect(Collectors.joining());
    return root() + request.getRequestURI() + "?after=" + encoded(after) + rest;
  }

  /** One segment of a path. */
  static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String root() {
    return settings
        .publicUrl()
        .map(url -> url.replaceFirst("/$", ""))
        .orElseGet(
            () -> {
              URI here = URI.create(request.getRequestURL().toString());
              return here.getScheme() + "://" + here.getRawAuthority();
            });
  }
}
