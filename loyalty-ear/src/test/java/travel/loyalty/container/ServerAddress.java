package travel.loyalty.container;

import java.net.URI;

/** Where a server listens on this machine. */
public record ServerAddress(int port) {

  /** The address of a path such as {@code /api/v1/programme}. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
