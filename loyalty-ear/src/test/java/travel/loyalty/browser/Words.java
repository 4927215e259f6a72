package travel.loyalty.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The words of the portals by key and language, so that a test finds a label as a person does. */
final class Words {

  private final Properties texts = new Properties();

  private Words(String language) {
    String ending = "_" + language.replace('-', '_') + ".properties";
    for (String module : List.of("loyalty-ui", "loyalty-web", "loyalty-admin")) {
      read(RouteTables.module(module).resolve("src/main/resources/messages"), ending);
    }
  }

  static Words in(String language) {
    return new Words(language);
  }

  private void read(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        try (Reader reader = Files.newBufferedReader(file)) {
          texts.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String of(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No such text: " + key);
    }
    return MessageFormat.format(text, new Object[0]);
  }
}
