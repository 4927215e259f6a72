package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteAuthTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/members,      /api/v1, /members,        true",
    "/%61pi/v1/members,    /api/v1, /members,        true", // what the servlets take for the API
    "/%61pi,               '',      /api,            true",
    "/api,                 '',      /api,            true",
    "/apis,                '',      /apis,           false",
    "/home,                '',      /home,           false",
    "/home,                /home,   ,                false",
  })
  void the_api_is_told_by_the_path_that_the_servlets_see(
      String raw, String servletPath, String pathInfo, boolean isForApi) {
    assertThat(SiteAuth.isForApi(request(raw, servletPath, pathInfo))).isEqualTo(isForApi);
  }

  private static HttpServletRequest request(String raw, String servletPath, String pathInfo) {
    Map<String, String> answers = new HashMap<>();
    answers.put("getRequestURI", raw);
    answers.put("getContextPath", "");
    answers.put("getServletPath", servletPath);
    answers.put("getPathInfo", pathInfo);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            SiteAuthTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, values) -> answers.get(method.getName()));
  }
}
