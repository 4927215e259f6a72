package travel.loyalty.container;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * One process of loyalty.jar in a sandbox. It is started, serves, and is stopped in order or killed
 * without a word; started again it finds the data of its folder and schema.
 */
public final class LoyaltyServer implements AutoCloseable {

  /** Opens the staff portal of every server under test, as {@code admin}. */
  public static final String ADMIN_PASSWORD = "test-admin-password";

  /** Opens the API of every server under test. */
  public static final String API_KEY = "test-api-key-0123456789";

  private static final Duration START_LIMIT = Duration.ofMinutes(10);
  private static final String READY = "loyalty is ready on ";

  private final String name;
  private final int port;
  private final Map<String, String> settings = new HashMap<>();
  private Optional<Path> ear = Optional.empty();
  private Optional<Class<?>> main = Optional.empty();
  private List<String> flags = List.of("-Xmx768m", "-XX:+UseSerialGC", "-Xshare:auto");
  private Process process;

  /**
   * A server that does not run yet.
   *
   * @param name of its log, its data folder and its schema
   */
  public LoyaltyServer(String name, TestDatabase database) {
    this.name = name;
    this.port = Ports.free();
    settings.putAll(database.settings(name.replace('-', '_')));
    settings.put("LOYALTY_MODE", "sandbox");
    settings.put("LOYALTY_HTTP_PORT", String.valueOf(port));
    settings.put("LOYALTY_DATA", Target.folder().resolve(name + "-data").toString());
    settings.put("LOYALTY_ADMIN_PASSWORD", ADMIN_PASSWORD);
    settings.put("LOYALTY_API_KEY", API_KEY);
    settings.put("LOYALTY_WEBHOOK_TARGETS", "loopback");
  }

  /** With one more setting of docs/configuration.md. */
  public LoyaltyServer with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** With another EAR than the one inside loyalty.jar. */
  public LoyaltyServer deploying(Path other) {
    ear = Optional.of(other);
    return this;
  }

  /** With other flags of the Java machine. */
  public LoyaltyServer flags(String... other) {
    flags = List.of(other);
    return this;
  }

  /** Begun by another class, of the tests, that stands in for the launcher. */
  public LoyaltyServer by(Class<?> other) {
    main = Optional.of(other);
    return this;
  }

  /** Starts the process and waits until it serves. */
  public LoyaltyServer start() {
    try {
      Path log = log();
      Files.deleteIfExists(log);
      ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
      builder.redirectOutput(log.toFile());
      builder.environment().keySet().removeIf(key -> key.startsWith("LOYALTY_"));
      builder.environment().putAll(settings);
      process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      awaitReady(log);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start " + name, e);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        main.map(LoyaltyServer::begunBy).orElse(List.of("-jar", Target.jar().toString())));
    ear.ifPresent(file -> command.add("--ear=" + file));
    return command;
  }

  // What "java -jar" reads from the manifest by itself.
  private static List<String> begunBy(Class<?> main) {
    try (JarFile jar = new JarFile(Target.jar().toFile())) {
      List<String> words = new ArrayList<>();
      Attributes manifest = jar.getManifest().getMainAttributes();
      for (String kind : List.of("Opens", "Exports")) {
        for (String opened : manifest.getValue("Add-" + kind).split(" ")) {
          words.add("--add-" + kind.toLowerCase(Locale.ROOT) + "=" + opened + "=ALL-UNNAMED");
        }
      }
      Path tests = Path.of(main.getProtectionDomain().getCodeSource().getLocation().getPath());
      words.addAll(List.of("-cp", Target.jar() + File.pathSeparator + tests, main.getName()));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the process a line and waits until its log answers. */
  public void ask(String line, String answer) {
    try {
      OutputStream in = process.getOutputStream();
      in.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
      in.flush();
      awaitLog(log(), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady(Path log) throws IOException {
    awaitLog(log, READY);
  }

  private void awaitLog(Path log, String text) throws IOException {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!Files.readString(log).contains(text)) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        process.destroyForcibly();
        throw new IllegalStateException(name + " did not start:\n" + Files.readString(log));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the process wrote to its console. */
  public Path log() {
    return Target.folder().resolve(name + ".log");
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public ServerAddress address() {
    return new ServerAddress(port);
  }

  /** The address of a path such as {@code /api/v1/programme}. */
  public URI at(String path) {
    return address().at(path);
  }

  /** Ends the process at once, as a power cut does. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /** Stops the process in order. */
  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
