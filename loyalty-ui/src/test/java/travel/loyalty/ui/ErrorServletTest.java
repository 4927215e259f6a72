package travel.loyalty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.ui.guard.Declined;

class ErrorServletTest {

  private final Stubs stubs = new Stubs(Locale.ENGLISH);
  private final ServletContext context = stubs.context();

  @BeforeEach
  void bound() {
    Portal.bind(new SamplePortal(Portal.Kind.MEMBER), context);
  }

  private String answered(int status, String path) throws ServletException, IOException {
    stubs.attributes.put(RequestDispatcher.ERROR_STATUS_CODE, status);
    stubs.attributes.put(RequestDispatcher.ERROR_REQUEST_URI, path);
    ErrorServlet servlet = new ErrorServlet();
    servlet.init(new Configured(context));
    servlet.service(stubs.request(), stubs.response());
    return stubs.body();
  }

  private record Configured(ServletContext context) implements ServletConfig {
    @Override
    public String getServletName() {
      return "error";
    }

    @Override
    public ServletContext getServletContext() {
      return context;
    }

    @Override
    public String getInitParameter(String name) {
      return null;
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
      return Collections.emptyEnumeration();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, 400, malformed",
    "404, 404, not-found",
    "405, 405, not-found",
    "413, 413, too-large",
    "418, 418, malformed",
    "429, 429, too-many-requests",
    "500, 500, failed",
    "502, 502, failed",
    "503, 503, unavailable"
  })
  void a_program_gets_a_problem_of_that_status(int status, int answered, String code)
      throws Exception {
    String body = answered(status, "/api/v1/members");
    assertThat(stubs.status).isEqualTo(answered);
    assertThat(stubs.headers).containsEntry("Content-Type", "application/problem+json");
    assertThat(body)
        .contains("\"type\":\"urn:loyalty:problem:" + code + "\"")
        .contains("\"instance\":\"/api/v1/members\"")
        .contains("\"trace\":\"" + Trace.of(stubs.request()) + "\"");
  }

  @Test
  void a_person_gets_a_page_with_the_number_of_the_request_and_a_way_back() throws Exception {
    String body = answered(404, "/nowhere");
    assertThat(stubs.headers).containsEntry("Content-Type", "text/html");
    assertThat(body).contains("<!doctype html>", Trace.of(stubs.request()), "href=\"/\"");
  }

  @Test
  void a_filter_may_say_more_than_a_status() throws Exception {
    stubs.attributes.put(Declined.CODE, "form-expired");
    assertThat(answered(403, "/api/v1/x")).contains("urn:loyalty:problem:form-expired");
  }

  @Test
  void nothing_of_what_failed_is_told() throws Exception {
    stubs.attributes.put(
        RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("password=hunter2"));
    assertThat(answered(500, "/home")).doesNotContain("hunter2", "IllegalState", "at travel");
  }

  @Test
  void a_path_that_would_break_the_json_is_escaped() throws Exception {
    assertThat(answered(404, "/api/v1/\"x\\")).contains("/api/v1/\\\"x\\\\");
  }
}
