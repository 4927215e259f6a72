package travel.loyalty.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The reverse proxies whose word about the caller's address counts. Each of them adds the address
 * it was called from at the end of {@code X-Forwarded-For}; what stands further left anybody may
 * have written.
 */
public final class TrustedProxies {

  private final List<AddressRange> ranges;

  private TrustedProxies(List<AddressRange> ranges) {
    this.ranges = List.copyOf(ranges);
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
        Arrays.stream(text.split(",")).map(String::strip).map(AddressRange::parse).toList());
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
    byte[] bytes = AddressRange.bytes(address);
    return ranges.stream().anyMatch(range -> range.contains(bytes));
  }

  private static boolean isAddress(String text) {
    try {
      return AddressRange.bytes(text).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
