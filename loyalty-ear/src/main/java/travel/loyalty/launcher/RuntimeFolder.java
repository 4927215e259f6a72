package travel.loyalty.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the server unpacks itself: a folder of its own for each port below the data folder, new at
 * every start, so that a killed process leaves nothing behind in the system's temporary folder.
 */
final class RuntimeFolder {

  private final Path path;

  private RuntimeFolder(Path path) {
    this.path = path;
  }

  static RuntimeFolder fresh(Path data, int port) throws IOException {
    Path path = data.resolve("server-" + port);
    if (Files.exists(path)) {
      delete(path);
    }
    return new RuntimeFolder(Files.createDirectories(path));
  }

  Path path() {
    return path;
  }

  /** Copies a resource of loyalty.jar to a file of the same name. */
  Path unpack(String resource) throws IOException {
    Path file = path.resolve(Path.of(resource).getFileName());
    try (InputStream in = RuntimeFolder.class.getResourceAsStream(resource)) {
      Files.copy(in, file);
    }
    return file;
  }

  private static void delete(Path path) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(path)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
