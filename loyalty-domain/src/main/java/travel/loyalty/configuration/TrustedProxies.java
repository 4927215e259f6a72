package travel.loyalty.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The reverse proxies whose word about the caller's address counts. Each of them adds the address
 * it was called from at the end of {@code X-Forwarded-For}; what stands further left anybody may
 * have written.
 */
public final class TrustedProxies {

  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
  private static final String FOUR = BYTE + "([.]" + BYTE + "){3}";
  private static final String SIX = "(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*";

  private final List<Range> ranges;

  private TrustedProxies(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /** The addresses that share their first bits. */
  private record Range(byte[] start, int bits) {
    boolean contains(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Nobody's word counts. */
  public static TrustedProxies none() {
    return new TrustedProxies(List.of());
  }

  /**
   * Reads addresses and ranges such as {@code 10.0.0.0/8}, separated by commas.
   *
   * @throws IllegalArgumentException if one is neither
   */
  public static TrustedProxies parse(String text) {
    return new TrustedProxies(
        Arrays.stream(text.split(",")).map(String::strip).map(TrustedProxies::range).toList());
  }

  private static Range range(String text) {
    String[] parts = text.split("/", 2);
    byte[] start = bytes(parts[0]);
    int most = start.length * 8;
    int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(text);
    }
    return new Range(start, bits);
  }

  // Only what is an address already, so that no name is ever looked up.
  private static byte[] bytes(String address) {
    if (!address.matches(FOUR) && !address.matches(SIX)) {
      throw new IllegalArgumentException(address);
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address, e);
    }
  }

  /**
   * Where a request came from: the last address that is none of the proxies.
   *
   * @param remote who is connected
   * @param forwardedFor the values of {@code X-Forwarded-For}, in their order
   */
  public String caller(String remote, List<String> forwardedFor) {
    List<String> way = new ArrayList<>();
    forwardedFor.forEach(value -> way.addAll(Arrays.asList(value.split(","))));
    String caller = remote;
    for (int i = way.size() - 1; i >= 0 && isTrusted(caller); i--) {
      String before = way.get(i).strip();
      if (!isAddress(before)) {
        return caller;
      }
      caller = before;
    }
    return caller;
  }

  private boolean isTrusted(String address) {
    if (ranges.isEmpty() || !isAddress(address)) {
      return false;
    }
    byte[] bytes = bytes(address);
    return ranges.stream().anyMatch(range -> range.contains(bytes));
  }

  private static boolean isAddress(String text) {
    try {
      return bytes(text).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
