package travel.loyalty.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are good enough: long, not among the commonest, and not made of the owner's own
 * name or address. Nothing is asked of the kinds of characters, and none ever runs out.
 */
final class PasswordPolicy {

  static final int LEAST_OF_MEMBER = 8;
  static final int LEAST_OF_STAFF = 12;
  static final int MOST = 128;

  private static final int SHORTEST_CONTEXT_WORD = 4;
  private static final Set<String> COMMON = common();

  /** The field-error code of what is wrong; empty for a good password. */
  Optional<String> problem(Population population, String password, List<String> contextWords) {
    int length = password.codePointCount(0, password.length());
    if (length < least(population)) {
      return Optional.of("password-too-short");
    }
    if (length > MOST) {
      return Optional.of("password-too-long");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (COMMON.contains(lower) || lower.codePoints().distinct().count() < 3) {
      return Optional.of("password-too-common");
    }
    boolean personal = words(contextWords).stream().anyMatch(lower::contains);
    return personal ? Optional.of("password-too-personal") : Optional.empty();
  }

  static int least(Population population) {
    return population == Population.STAFF ? LEAST_OF_STAFF : LEAST_OF_MEMBER;
  }

  // "Ana Silva <ana.silva@example.com>" yields silva and example; short ones are in any text.
  private static Set<String> words(List<String> context) {
    return context.stream()
        .flatMap(text -> List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream())
        .filter(word -> word.length() >= SHORTEST_CONTEXT_WORD)
        .collect(Collectors.toSet());
  }

  private static Set<String> common() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PasswordPolicy.class.getResourceAsStream("common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
