package travel.loyalty.ui.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a browser loads: few, small, and served under a path that changes with their
 * content, so that they may be kept forever.
 */
public final class Assets {

  /**
   * One file as it is served.
   *
   * @param fingerprint of the content, in its path
   */
  record Asset(byte[] content, String type, String fingerprint) {}

  private static final String FOLDER = "META-INF/loyalty-assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml");

  // Each served name and the sources it is put together from, in order.
  private static final Map<String, List<String>> SERVED =
      Map.of(
          "loyalty.css",
          List.of("css/tokens.css", "css/base.css", "css/layout.css", "css/components.css"),
          "loyalty.js",
          List.of(
              "js/busy.js",
              "js/dismiss.js",
              "js/draft.js",
              "js/drawer.js",
              "js/focus.js",
              "js/live.js",
              "js/more.js",
              "js/reveal.js",
              "js/suggest.js"),
          "favicon.svg",
          List.of("favicon.svg"));

  private static final Map<String, Asset> LOADED = load();

  private Assets() {}

  /** The path of a file below {@code /assets}, with its fingerprint. */
  public static String path(String name) {
    return "/" + asset(name).orElseThrow().fingerprint() + "/" + name;
  }

  static Optional<Asset> asset(String name) {
    return Optional.ofNullable(LOADED.get(name));
  }

  private static Map<String, Asset> load() {
    Map<String, Asset> loaded = new LinkedHashMap<>();
    SERVED.forEach((name, sources) -> loaded.put(name, asset(name, sources)));
    return loaded;
  }

  private static Asset asset(String name, List<String> sources) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    sources.forEach(source -> append(source, content));
    byte[] bytes = content.toByteArray();
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    return new Asset(bytes, type, fingerprint(bytes));
  }

  private static void append(String source, ByteArrayOutputStream content) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(FOLDER + source)) {
      if (in == null) {
        throw new IllegalStateException("No asset " + FOLDER + source);
      }
      in.transferTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fingerprint(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
