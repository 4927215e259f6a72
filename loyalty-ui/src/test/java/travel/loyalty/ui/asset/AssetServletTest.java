package travel.loyalty.ui.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.ui.Stubs;

class AssetServletTest {

  private final Stubs stubs = new Stubs(Locale.ENGLISH);

  private void asks(String path) throws IOException {
    stubs.asked.put("getPathInfo", path);
    new AssetServlet().doGet(stubs.request(), stubs.response());
  }

  @ParameterizedTest
  @CsvSource({"loyalty.css, text/css", "loyalty.js, text/javascript", "favicon.svg, image/svg+xml"})
  void a_file_under_its_fingerprint_may_be_kept_forever(String name, String type)
      throws IOException {
    asks(Assets.path(name));
    assertThat(stubs.headers.get("Cache-Control")).contains("immutable", "max-age=31536000");
    assertThat(stubs.headers.get("Content-Type")).startsWith(type);
    assertThat(stubs.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hasSize(Integer.parseInt(stubs.headers.get("Content-Length")));
  }

  @Test
  void under_an_old_fingerprint_there_is_the_present_file_and_it_is_not_kept() throws IOException {
    asks("/000000000000/loyalty.css");
    assertThat(stubs.headers).containsEntry("Cache-Control", "no-cache");
    assertThat(stubs.body()).contains("--brand");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/0/none.css", "/0/css/tokens.css", "/0/../loyalty-icons/x.svg", "/", "/0/"})
  void nothing_else_is_served(String path) throws IOException {
    asks(path);
    assertThat(stubs.status).isEqualTo(404);
    assertThat(stubs.body()).isEmpty();
  }
}
