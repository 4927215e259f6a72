package travel.loyalty.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import travel.loyalty.configuration.AddressRange;

/**
 * Tells the addresses of the public internet from all that lead into somebody's own network. Of
 * IPv4 everything but the special ranges is public; of IPv6 only what is given out to the public.
 */
final class PublicAddresses {

  // The registries of special addresses of IANA (RFC 6890 and those that changed it).
  private static final List<AddressRange> SPECIAL =
      ranges(
          "0.0.0.0/8", // this host
          "10.0.0.0/8", // private
          "100.64.0.0/10", // behind a carrier
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local: clouds answer with credentials there
          "172.16.0.0/12", // private
          "192.0.0.0/24",
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // to IPv6 by 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // reserved, and broadcast
          "2001::/23", // Teredo and others, which carry an IPv4 address
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4, which carries an IPv4 address
          "3fff::/20"); // documentation
  private static final AddressRange GIVEN_OUT = AddressRange.parse("2000::/3");
  private static final int IPV4_BYTES = 4;

  private PublicAddresses() {}

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(AddressRange::parse).toList();
  }

  /** Whether an address belongs to the public internet. An IPv4 address in IPv6 form is IPv4. */
  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean given = bytes.length == IPV4_BYTES || GIVEN_OUT.contains(bytes);
    return given && SPECIAL.stream().noneMatch(range -> range.contains(bytes));
  }
}
