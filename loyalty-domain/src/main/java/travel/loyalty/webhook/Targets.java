package travel.loyalty.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import travel.loyalty.configuration.Settings;

/**
 * Decides where webhooks may go: to names and addresses of the public internet, by HTTPS, on the
 * usual ports. It is asked when a target is named and again before each attempt, which then
 * connects to the very address that was looked at here: a name that leads elsewhere meanwhile helps
 * nobody. A sandbox also allows HTTP, and this machine if {@code LOYALTY_WEBHOOK_TARGETS} says so.
 */
@ApplicationScoped
class Targets {

  private static final int URL_MAX = 500;
  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "([.]" + BYTE + "){3}");
  // A host whose last part is a number is an address to some resolvers, in whatever notation.
  private static final Pattern NUMERIC =
      Pattern.compile("(.*[.])?([0-9]+|0x[0-9a-f]*)[.]?", Pattern.CASE_INSENSITIVE);

  private Reach reach;
  private Resolver resolver;

  /** How far webhooks may go. */
  enum Reach {
    PUBLIC_BY_HTTPS,
    PUBLIC,
    THIS_MACHINE_TOO;

    static Reach of(Settings settings) {
      if (!settings.isSandbox()) {
        return PUBLIC_BY_HTTPS;
      }
      return settings.webhookTargets() == Settings.WebhookTargets.LOOPBACK
          ? THIS_MACHINE_TOO
          : PUBLIC;
    }
  }

  /** Looks the addresses of a name up. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** A name led to an address that webhooks must not reach. */
  static final class NotPublic extends Exception {
    private static final long serialVersionUID = 1L;

    NotPublic(String host) {
      super(host, null, false, false);
    }
  }

  /** For the container's proxy. */
  protected Targets() {}

  @Inject
  Targets(Settings settings) {
    this(Reach.of(settings), InetAddress::getAllByName);
  }

  Targets(Reach reach, Resolver resolver) {
    this.reach = reach;
    this.resolver = resolver;
  }

  /** What speaks against a target that somebody named, its host looked up; a code of a field. */
  Optional<String> fault(String url) {
    if (url.isBlank()) {
      return Optional.of("required");
    }
    URI target;
    try {
      target = new URI(url);
    } catch (URISyntaxException e) {
      return Optional.of("webhook-url");
    }
    return url.length() > URL_MAX || !isPlain(target)
        ? Optional.of("webhook-url")
        : faultOfWay(target).or(() -> faultOfHost(target));
  }

  // No user, whose password would stand in lists; no fragment; a host in ASCII and, if it is an
  // address, in the one notation that means the same everywhere.
  private static boolean isPlain(URI target) {
    String host = target.getHost();
    return host != null
        && target.getScheme() != null
        && target.getRawUserInfo() == null
        && target.getRawFragment() == null
        && target.toString().equals(target.toASCIIString())
        && (!NUMERIC.matcher(host).matches() || IPV4.matcher(host).matches());
  }

  private Optional<String> faultOfWay(URI target) {
    String scheme = target.getScheme().toLowerCase(Locale.ROOT);
    boolean fits =
        scheme.equals("https") || scheme.equals("http") && reach != Reach.PUBLIC_BY_HTTPS;
    if (!fits) {
      return Optional.of("webhook-https");
    }
    boolean usual = PORTS.contains(port(target)) || reach == Reach.THIS_MACHINE_TOO;
    return usual ? Optional.empty() : Optional.of("webhook-port");
  }

  private Optional<String> faultOfHost(URI target) {
    try {
      addresses(target);
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("webhook-unknown-host");
    } catch (NotPublic e) {
      return Optional.of("webhook-not-public");
    }
  }

  /**
   * The addresses to connect to, and no others; one that is not public spoils them all.
   *
   * @throws UnknownHostException if the name has none
   * @throws NotPublic if any of them must not be reached
   */
  List<InetAddress> addresses(URI target) throws UnknownHostException, NotPublic {
    List<InetAddress> addresses = List.of(resolver.resolve(target.getHost()));
    if (addresses.isEmpty()) {
      throw new UnknownHostException(target.getHost());
    }
    if (!addresses.stream().allMatch(this::isAllowed)) {
      throw new NotPublic(target.getHost());
    }
    return addresses;
  }

  private boolean isAllowed(InetAddress address) {
    return PublicAddresses.contain(address)
        || reach == Reach.THIS_MACHINE_TOO && address.isLoopbackAddress();
  }

  /** The port that is called, also where the address names none. */
  static int port(URI target) {
    int usual = isEncrypted(target) ? 443 : 80;
    return target.getPort() < 0 ? usual : target.getPort();
  }

  static boolean isEncrypted(URI target) {
    return target.getScheme().equalsIgnoreCase("https");
  }
}
