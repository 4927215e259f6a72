package travel.loyalty.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets, and quick hashes for those that are too long to guess. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  // Without letters and digits that are mistaken for each other when copied from a screen.
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

  private Secrets() {}

  /** Six digits, every one as likely as the other. */
  static String code() {
    return "%06d".formatted(RANDOM.nextInt(1_000_000));
  }

  /** Random text to copy by hand, some five bits a character. */
  static String readable(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    return text.toString();
  }

  static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** 256 bits to copy by machine. */
  static String key() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
