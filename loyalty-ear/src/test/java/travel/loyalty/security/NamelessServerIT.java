package travel.loyalty.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody learns from an answer which server gave it: a version names the holes to try. */
@ArquillianTest
@RunAsClient
class NamelessServerIT {

  @ArquillianResource private URL deployment;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1",
        "GET /sign-in HTTP/1.1",
        "GET /admin/sign-in HTTP/1.1",
        "GET /no/such/page HTTP/1.1",
        "GET /assets/none HTTP/1.1",
        "GET /api/v1/programme HTTP/1.1",
        "GET /status/live HTTP/1.1",
        "GET /a;b HTTP/1.1",
        "GET /%00 HTTP/1.1",
        "GET /../x HTTP/1.1",
        "TRACE / HTTP/1.1",
        "FOO / HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "GET / HTTP/9.9",
        "CONNECT x:1 HTTP/1.1"
      })
  void no_answer_names_the_server(String line) {
    String answer = RawRequest.answer(deployment.getPort(), line, "");
    assertThat(answer)
        .startsWith("HTTP/1.1 ")
        .doesNotContainIgnoringCase("payara", "glassfish", "grizzly", "catalina", "jersey")
        .doesNotContainIgnoringCase("\nserver:", "\nx-powered-by:", "\nx-frame-options:");
  }
}
