package travel.loyalty.ui.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Computes what an axe run does not see: contrast of every pair of colours that meet, day and
 * night.
 */
class TokensTest {

  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6});");
  private static final String CSS = css("tokens.css");
  private static final int NIGHT_BEGINS = CSS.indexOf("@media (prefers-color-scheme: dark)");

  @ParameterizedTest
  @CsvSource({
    "ink, bg",
    "ink, surface",
    "ink, surface-2",
    "ink, brand-soft",
    "ink-2, bg",
    "ink-2, surface",
    "ink-2, surface-2",
    "ink-3, surface",
    "ink-3, bg",
    "brand, bg",
    "brand, surface",
    "brand, brand-soft",
    "brand-ink, brand",
    "brand-ink, brand-hover",
    "accent, accent-soft",
    "ok, ok-soft",
    "ok, surface",
    "warn, warn-soft",
    "bad, bad-soft",
    "bad, surface",
    "bad-ink, bad",
    "info, info-soft",
    "card-ink, card-1",
    "card-ink, card-3",
    "card-ink-2, card-1",
    "card-ink-2, card-2",
    "card-ink, card-gold-1",
    "card-ink-2, card-gold-3",
    "card-action-ink, card-action",
    "side-ink, side",
    "side-ink-2, side",
    "side-current-ink, side-current",
    "side-ink, side-current"
  })
  void text_is_readable_on_its_ground(String text, String ground) {
    eachScheme((scheme, tokens) -> atLeast(4.5, text, ground, scheme, tokens));
  }

  @ParameterizedTest
  @CsvSource({
    "edge, surface",
    "edge, bg",
    "brand-2, surface",
    "gold, surface",
    "amber, surface",
    "grey, surface",
    "brand, surface",
    "bad, surface"
  })
  void what_is_drawn_stands_out_from_its_ground(String shape, String ground) {
    eachScheme((scheme, tokens) -> atLeast(3, shape, ground, scheme, tokens));
  }

  @Test
  void the_guard_sees_a_pale_pair() {
    assertThat(contrast("#bbbbbb", "#ffffff")).isLessThan(3);
    assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
  }

  @Test
  void colours_are_chosen_in_the_tokens_only() throws IOException {
    List<String> offences = new ArrayList<>();
    for (String file : List.of("base.css", "layout.css", "components.css")) {
      Matcher colour =
          Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![^{]*\\{)").matcher(withoutPrint(css(file)));
      while (colour.find()) {
        offences.add(file + ": " + colour.group());
      }
    }
    assertThat(offences).isEmpty();
  }

  @Test
  void every_token_that_is_used_exists() {
    String styles = css("base.css") + css("layout.css") + css("components.css") + CSS;
    Matcher used = Pattern.compile("var\\(--([a-z0-9-]+)\\)").matcher(styles);
    while (used.find()) {
      assertThat(CSS).contains("--" + used.group(1) + ":");
    }
  }

  private interface Check {
    void run(String scheme, Map<String, String> tokens);
  }

  private static void eachScheme(Check check) {
    Map<String, String> day = tokens(CSS.substring(0, NIGHT_BEGINS));
    Map<String, String> night = new HashMap<>(day);
    night.putAll(tokens(CSS.substring(NIGHT_BEGINS)));
    check.run("day", day);
    check.run("night", night);
  }

  private static void atLeast(
      double wanted, String front, String ground, String scheme, Map<String, String> tokens) {
    assertThat(contrast(tokens.get(front), tokens.get(ground)))
        .as("%s on %s by %s", front, ground, scheme)
        .isGreaterThanOrEqualTo(wanted);
  }

  private static Map<String, String> tokens(String css) {
    Map<String, String> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(css);
    while (token.find()) {
      tokens.put(token.group(1), token.group(2));
    }
    return tokens;
  }

  // WCAG 2.2, "contrast ratio".
  private static double contrast(String one, String other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  // Paper is white and ink is black, whatever the tokens say.
  private static String withoutPrint(String css) {
    int print = css.indexOf("@media print");
    return print < 0 ? css : css.substring(0, print);
  }

  private static String css(String file) {
    String path = "META-INF/loyalty-assets/css/" + Path.of(file);
    try (InputStream in = TokensTest.class.getClassLoader().getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
