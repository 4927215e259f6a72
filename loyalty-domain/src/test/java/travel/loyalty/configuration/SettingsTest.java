package travel.loyalty.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  private static final Path PAGE = Path.of("..", "docs", "configuration.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(LOYALTY_\\w+)` \\|", Pattern.MULTILINE);

  private static Settings load(Map<String, String> given) {
    return Settings.load(name -> Optional.ofNullable(given.get(name)));
  }

  @Test
  void the_page_for_operators_tells_of_every_setting_and_of_no_other() throws IOException {
    Set<String> documented =
        ROW.matcher(Files.readString(PAGE))
            .results()
            .map(MatchResult::group)
            .map(row -> row.replaceAll("[^A-Z_]", ""))
            .collect(Collectors.toSet());
    Set<String> known =
        Arrays.stream(Settings.Name.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(documented).isEqualTo(known);
  }

  @Test
  void without_any_setting_it_is_production_on_the_embedded_database_of_this_machine() {
    Settings settings = load(Map.of());
    assertThat(settings.mode()).isEqualTo(Settings.Mode.PRODUCTION);
    assertThat(settings.httpAddress()).isEqualTo("127.0.0.1");
    assertThat(settings.httpPort()).isEqualTo(8080);
    assertThat(settings.dbUrl()).isEmpty();
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    Settings.Wrong wrong =
        catchThrowableOfType(
            Settings.Wrong.class,
            () ->
                load(
                    Map.of(
                        "LOYALTY_MODE", "holiday",
                        "LOYALTY_HTTP_PORT", "80800",
                        "LOYALTY_DB_URL", "postgres://db",
                        "LOYALTY_DB_POOL", "4",
                        "LOYALTY_CLOCK", "tomorrow",
                        "LOYALTY_TRUSTED_PROXIES", "proxy.example",
                        "LOYALTY_API_KEY", "short")));
    assertThat(wrong.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .contains(
            "LOYALTY_MODE",
            "LOYALTY_HTTP_PORT",
            "LOYALTY_DB_URL",
            "LOYALTY_DB_USER",
            "LOYALTY_DB_PASSWORD",
            "LOYALTY_DB_POOL",
            "LOYALTY_CLOCK",
            "LOYALTY_TRUSTED_PROXIES",
            "LOYALTY_API_KEY");
    assertThat(wrong.getMessage()).doesNotContain("short");
  }

  @Test
  void production_has_no_key_of_the_sandbox_and_no_other_clock() {
    Settings.Wrong wrong =
        catchThrowableOfType(
            Settings.Wrong.class,
            () ->
                load(
                    Map.of(
                        "LOYALTY_API_KEY", "0123456789abcdef",
                        "LOYALTY_CLOCK", "2026-03-01T09:00:00+08:00")));
    assertThat(wrong.problems()).hasSize(2);
  }

  @Test
  void a_secret_comes_from_a_file_of_its_own(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "correct horse battery\n");
    Settings settings = load(Map.of("LOYALTY_ADMIN_PASSWORD_FILE", secret.toString()));
    assertThat(settings.adminPassword()).contains("correct horse battery");
  }

  @Test
  void a_file_gives_what_nothing_else_does(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("loyalty.properties"), "LOYALTY_HTTP_PORT=9090\n");
    assertThat(load(Map.of("LOYALTY_CONFIG", file.toString())).httpPort()).isEqualTo(9090);
    Map<String, String> both =
        Map.of("LOYALTY_CONFIG", file.toString(), "LOYALTY_HTTP_PORT", "9191");
    assertThat(load(both).httpPort()).isEqualTo(9191);
  }
}
