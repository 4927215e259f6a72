package travel.loyalty.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The internet addresses that share their first bits, written as {@code 10.0.0.0/8}. */
public final class AddressRange {

  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
  private static final String FOUR = BYTE + "([.]" + BYTE + "){3}";
  private static final String SIX = "(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*";

  private final byte[] start;
  private final int bits;

  private AddressRange(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /**
   * Reads a range, or one address.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static AddressRange parse(String text) {
    String[] parts = text.split("/", 2);
    byte[] start = bytes(parts[0]);
    int most = start.length * 8;
    int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(text);
    }
    return new AddressRange(start, bits);
  }

  /**
   * The bytes of an address. Only what is one already, so that no name is ever looked up.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static byte[] bytes(String address) {
    if (!address.matches(FOUR) && !address.matches(SIX)) {
      throw new IllegalArgumentException(address);
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address, e);
    }
  }

  /** Whether an address of four or sixteen bytes is among them. */
  public boolean contains(byte[] address) {
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
