package travel.loyalty.ui.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.SamplePortal;
import travel.loyalty.ui.Stubs;

class SecurityHeadersTest {

  private final Stubs stubs = new Stubs(Locale.ENGLISH);

  @BeforeEach
  void bound() {
    Portal.bind(new SamplePortal(Portal.Kind.MEMBER), stubs.context());
  }

  private void answered() throws ServletException, IOException {
    new SecurityHeaders().doFilter(stubs.request(), stubs.response(), (request, response) -> {});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'"
      })
  void the_policy_allows_what_is_ours_and_nothing_inline(String part) throws Exception {
    answered();
    assertThat(stubs.headers.get("Content-Security-Policy"))
        .contains(part)
        .doesNotContain("unsafe", "*", "http");
  }

  @Test
  void no_answer_is_guessed_at_leaked_or_stored() throws Exception {
    answered();
    assertThat(stubs.headers)
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Referrer-Policy", "same-origin")
        .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
        .containsEntry("Cache-Control", "no-store");
  }

  @Test
  void only_behind_tls_browsers_are_told_to_stay_there() throws Exception {
    answered();
    assertThat(stubs.headers).doesNotContainKey("Strict-Transport-Security");
    stubs.asked.put("isSecure", true);
    answered();
    assertThat(stubs.headers.get("Strict-Transport-Security")).startsWith("max-age=31536000");
  }

  @Test
  void headers_are_there_before_anything_can_fail() {
    try {
      new SecurityHeaders()
          .doFilter(
              stubs.request(),
              stubs.response(),
              (request, response) -> {
                throw new IOException("broken");
              });
    } catch (IOException | ServletException expected) {
      assertThat(stubs.headers).containsKey("Content-Security-Policy");
    }
  }
}
