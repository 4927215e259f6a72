package travel.loyalty.configuration;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All settings of an installation. Each has one name, the same as an environment variable, as a
 * system property and in the file that {@code LOYALTY_CONFIG} names; the system property wins, then
 * the environment, then the file. A secret may come from a file by the name with {@code _FILE}
 * behind it. The page for operators is docs/configuration.md; a test holds the two together.
 *
 * <p>The launcher outside the application server and the application inside it both load this
 * class, so it is self-contained: nothing but the JDK, and no type of the domain.
 */
public final class Settings {

  /** Whether business is real, or an exercise with a clock that can be moved. */
  public enum Mode {
    PRODUCTION,
    SANDBOX
  }

  /** Where webhooks may go. */
  public enum WebhookTargets {
    PUBLIC,
    /** Also to this machine, by any port: for tests of a sandbox. */
    LOOPBACK
  }

  /** Every name, in the order of the documentation. */
  public enum Name {
    LOYALTY_MODE,
    LOYALTY_HTTP_ADDRESS,
    LOYALTY_HTTP_PORT,
    LOYALTY_DATA,
    LOYALTY_DB_URL,
    LOYALTY_DB_USER,
    LOYALTY_DB_PASSWORD(true),
    LOYALTY_DB_POOL,
    LOYALTY_ADMIN_PASSWORD(true),
    LOYALTY_API_KEY(true),
    LOYALTY_CLOCK,
    LOYALTY_SMTP_URL(true),
    LOYALTY_MAIL_FROM,
    LOYALTY_SMS_URL,
    LOYALTY_SMS_TOKEN(true),
    LOYALTY_PUBLIC_URL,
    LOYALTY_TRUSTED_PROXIES,
    LOYALTY_WEBHOOK_TARGETS;

    private final boolean secret;

    Name() {
      this(false);
    }

    Name(boolean secret) {
      this.secret = secret;
    }

    public boolean isSecret() {
      return secret;
    }
  }

  /** The start is impossible; the messages name every wrong setting, in English for operators. */
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> problems;

    Wrong(List<String> problems) {
      super("Wrong settings:\n  " + String.join("\n  ", problems));
      this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
      return problems;
    }
  }

  private static final String HTTP_ADDRESS = "https?://[^/]+(/.*)?";

  // Null where the value is wrong; such settings are never handed out (load).
  private final Mode mode;
  private final String httpAddress;
  private final Integer httpPort;
  private final Path data;
  private final Optional<String> dbUrl;
  private final String dbUser;
  private final String dbPassword;
  private final Integer dbPool;
  private final Optional<String> adminPassword;
  private final Optional<String> apiKey;
  private final Optional<OffsetDateTime> clock;
  private final Optional<String> smtpUrl;
  private final String mailFrom;
  private final Optional<String> smsUrl;
  private final Optional<String> smsToken;
  private final Optional<String> publicUrl;
  private final Optional<TrustedProxies> trustedProxies;
  private final WebhookTargets webhookTargets;

  private Settings(Reading read) {
    mode =
        read.one(
            Name.LOYALTY_MODE, "production", "production or sandbox", v -> Mode.valueOf(upper(v)));
    httpAddress = read.text(Name.LOYALTY_HTTP_ADDRESS).orElse("127.0.0.1");
    httpPort = read.one(Name.LOYALTY_HTTP_PORT, "8080", "a port, 1 to 65535", Settings::port);
    data = read.one(Name.LOYALTY_DATA, "data", "a folder", v -> Path.of(v).toAbsolutePath());
    dbUrl = read.text(Name.LOYALTY_DB_URL);
    dbUser = read.text(Name.LOYALTY_DB_USER).orElse("");
    dbPassword = read.text(Name.LOYALTY_DB_PASSWORD).orElse("");
    dbPool = read.one(Name.LOYALTY_DB_POOL, "48", "a number, 12 to 1000", Settings::pool);
    adminPassword = read.text(Name.LOYALTY_ADMIN_PASSWORD);
    apiKey = read.text(Name.LOYALTY_API_KEY);
    clock = read.optional(Name.LOYALTY_CLOCK, "an instant with offset", OffsetDateTime::parse);
    smtpUrl = read.text(Name.LOYALTY_SMTP_URL);
    mailFrom = read.text(Name.LOYALTY_MAIL_FROM).orElse("loyalty@localhost");
    smsUrl = read.text(Name.LOYALTY_SMS_URL);
    smsToken = read.text(Name.LOYALTY_SMS_TOKEN);
    publicUrl = read.text(Name.LOYALTY_PUBLIC_URL);
    trustedProxies =
        read.optional(
            Name.LOYALTY_TRUSTED_PROXIES,
            "addresses or ranges such as 10.0.0.0/8, separated by commas",
            TrustedProxies::parse);
    webhookTargets =
        read.one(
            Name.LOYALTY_WEBHOOK_TARGETS,
            "public",
            "public or loopback",
            v -> WebhookTargets.valueOf(upper(v)));
    check(read);
  }

  private void check(Reading read) {
    read.require(
        dbUrl.map(u -> u.startsWith("jdbc:mysql://") || u.startsWith("jdbc:h2:")).orElse(true),
        Name.LOYALTY_DB_URL,
        "must begin with jdbc:mysql:// or jdbc:h2:");
    read.require(
        dbUrl.isEmpty() || !dbUser.isEmpty(),
        Name.LOYALTY_DB_USER,
        "must be given with LOYALTY_DB_URL");
    read.require(
        dbUrl.isEmpty() || !dbPassword.isEmpty(),
        Name.LOYALTY_DB_PASSWORD,
        "must be given with LOYALTY_DB_URL");
    read.require(
        adminPassword.map(p -> p.length() >= 12).orElse(true),
        Name.LOYALTY_ADMIN_PASSWORD,
        "must have at least 12 characters");
    read.require(
        apiKey.map(k -> k.length() >= 16).orElse(true),
        Name.LOYALTY_API_KEY,
        "must have at least 16 characters");
    read.require(
        smtpUrl.map(u -> u.matches("smtps?://.+")).orElse(true),
        Name.LOYALTY_SMTP_URL,
        "must begin with smtp:// or smtps://");
    read.require(
        smsUrl.map(u -> u.matches(HTTP_ADDRESS)).orElse(true),
        Name.LOYALTY_SMS_URL,
        "must be an http or https address");
    read.require(
        smsToken.isEmpty() || smsUrl.isPresent(),
        Name.LOYALTY_SMS_TOKEN,
        "is for LOYALTY_SMS_URL only");
    read.require(
        publicUrl.map(u -> u.matches(HTTP_ADDRESS)).orElse(true),
        Name.LOYALTY_PUBLIC_URL,
        "must be an http or https address");
    boolean sandbox = mode == null || mode == Mode.SANDBOX;
    read.require(
        sandbox || apiKey.isEmpty(), Name.LOYALTY_API_KEY, "is for the sandbox only (make a key)");
    read.require(sandbox || clock.isEmpty(), Name.LOYALTY_CLOCK, "is for the sandbox only");
    read.require(
        sandbox || webhookTargets != WebhookTargets.LOOPBACK,
        Name.LOYALTY_WEBHOOK_TARGETS,
        "may be loopback in the sandbox only");
  }

  /**
   * Reads the settings of this process.
   *
   * @throws Wrong with everything that is wrong
   */
  public static Settings load() {
    return load(name -> Optional.ofNullable(System.getProperty(name, System.getenv(name))));
  }

  /**
   * Reads from a given source, which knows names like {@code LOYALTY_MODE}.
   *
   * @throws Wrong with everything that is wrong
   */
  public static Settings load(Function<String, Optional<String>> source) {
    Reading reading = new Reading(source);
    Settings settings = new Settings(reading);
    if (!reading.problems().isEmpty()) {
      throw new Wrong(reading.problems());
    }
    return settings;
  }

  private static String upper(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(text);
    }
    return port;
  }

  private static int pool(String text) {
    int connections = Integer.parseInt(text);
    if (connections < 12 || connections > 1000) {
      throw new IllegalArgumentException(text);
    }
    return connections;
  }

  public Mode mode() {
    return mode;
  }

  public boolean isSandbox() {
    return mode == Mode.SANDBOX;
  }

  public String httpAddress() {
    return httpAddress;
  }

  public int httpPort() {
    return httpPort;
  }

  /** Folder of the embedded database and of uploads. */
  public Path data() {
    return data;
  }

  /** Empty: the embedded database in {@link #data()}. */
  public Optional<String> dbUrl() {
    return dbUrl;
  }

  public String dbUser() {
    return dbUser;
  }

  public String dbPassword() {
    return dbPassword;
  }

  /** Connections to the database at once, at most. */
  public int dbPool() {
    return dbPool;
  }

  public Optional<String> adminPassword() {
    return adminPassword;
  }

  public Optional<String> apiKey() {
    return apiKey;
  }

  /** Where business time starts in a sandbox. */
  public Optional<OffsetDateTime> clock() {
    return clock;
  }

  public Optional<String> smtpUrl() {
    return smtpUrl;
  }

  public String mailFrom() {
    return mailFrom;
  }

  /** The service that texts are handed to; empty: they are only noted in the log. */
  public Optional<String> smsUrl() {
    return smsUrl;
  }

  public Optional<String> smsToken() {
    return smsToken;
  }

  /**
   * The address that members reach the portal by; an {@code https} one makes the cookies secure.
   */
  public Optional<String> publicUrl() {
    return publicUrl;
  }

  /** The reverse proxies in front, whose word about the caller's address counts. */
  public TrustedProxies trustedProxies() {
    return trustedProxies.orElseGet(TrustedProxies::none);
  }

  public WebhookTargets webhookTargets() {
    return webhookTargets;
  }
}
