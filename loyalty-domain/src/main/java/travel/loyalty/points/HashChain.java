package travel.loyalty.points;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Chains an account's entries, so that none can be changed, added between or removed unseen. */
final class HashChain {

  /** What stands before the first entry. */
  private static final byte[] START = new byte[32];

  private HashChain() {}

  static byte[] start() {
    return START.clone();
  }

  /** The hash of an entry: SHA-256 over the hash before it and all that it says. */
  static byte[] next(byte[] previous, String canonical) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(previous);
      return sha.digest(canonical.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
