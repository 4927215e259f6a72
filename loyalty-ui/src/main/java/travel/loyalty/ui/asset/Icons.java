package travel.loyalty.ui.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Lucide icons that the build copied from their WebJar. */
public final class Icons {

  private static final Map<String, String> SHAPES = new ConcurrentHashMap<>();

  private Icons() {}

  /**
   * The shapes of an icon: what stands between {@code <svg>} and {@code </svg>}.
   *
   * @throws IllegalStateException if the build did not bring that icon
   */
  public static String shapes(String name) {
    return SHAPES.computeIfAbsent(name, Icons::read);
  }

  private static String read(String name) {
    String file = "META-INF/loyalty-icons/" + name + ".svg";
    try (InputStream in = Icons.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No icon " + name + ": name it in loyalty-ui/pom.xml");
      }
      String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int start = svg.indexOf('>', svg.indexOf("<svg")) + 1;
      return svg.substring(start, svg.lastIndexOf("</svg>")).replaceAll("\\s*\\n\\s*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
