package travel.loyalty.configuration;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import travel.loyalty.configuration.Settings.Name;

/**
 * Reads settings from their sources and collects what is wrong instead of stopping at the first.
 */
final class Reading {
  private final Function<String, Optional<String>> source;
  private final Properties file = new Properties();
  private final List<String> problems = new ArrayList<>();

  Reading(Function<String, Optional<String>> source) {
    this.source = source;
    source.apply("LOYALTY_CONFIG").filter(f -> !f.isBlank()).ifPresent(this::open);
  }

  private void open(String path) {
    try (Reader reader = Files.newBufferedReader(Path.of(path))) {
      file.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      problems.add("LOYALTY_CONFIG: cannot read " + path);
    }
  }

  List<String> problems() {
    return problems;
  }

  Optional<String> text(Name name) {
    Optional<String> plain = plain(name.name());
    if (plain.isPresent() || !name.isSecret()) {
      return plain;
    }
    return plain(name.name() + "_FILE").flatMap(path -> secret(name, path));
  }

  private Optional<String> plain(String name) {
    return source
        .apply(name)
        .or(() -> Optional.ofNullable(file.getProperty(name)))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  private Optional<String> secret(Name name, String path) {
    try {
      return Optional.of(Files.readString(Path.of(path)).strip());
    } catch (IOException | IllegalArgumentException e) {
      problems.add(name + "_FILE: cannot read " + path);
      return Optional.empty();
    }
  }

  <T> T one(Name name, String fallback, String expected, Function<String, T> parse) {
    return parsed(name, text(name).orElse(fallback), expected, parse).orElse(null);
  }

  <T> Optional<T> optional(Name name, String expected, Function<String, T> parse) {
    return text(name).flatMap(v -> parsed(name, v, expected, parse));
  }

  private <T> Optional<T> parsed(
      Name name, String value, String expected, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(value));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      problems.add(name + ": expected " + expected + (name.isSecret() ? "" : ", not " + value));
      return Optional.empty();
    }
  }

  void require(boolean holds, Name name, String expected) {
    if (!holds) {
      problems.add(name + ": " + expected);
    }
  }
}
