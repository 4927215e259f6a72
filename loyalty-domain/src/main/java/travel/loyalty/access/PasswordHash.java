package travel.loyalty.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import travel.loyalty.shared.Refused;

/**
 * Slow, salted hashes of passwords: PBKDF2 with HMAC-SHA-256 and 600,000 rounds, as OWASP asks.
 * Only as many are computed at once as there are processors, so that a flood of sign-ins does not
 * stop the house. A hash tells its own rounds, so they may rise without a migration.
 */
final class PasswordHash {

  static final int ROUNDS = 600_000;

  private static final String SCHEME = "pbkdf2-sha256";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final int WAIT_SECONDS = 5;
  private static final Semaphore TURNS =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /** The one that the house uses; tests take quicker ones. */
  static final PasswordHash FULL = new PasswordHash(ROUNDS);

  private final SecureRandom random = new SecureRandom();
  private final int rounds;
  private final String nobodys;

  PasswordHash(int rounds) {
    this.rounds = rounds;
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    // Matches no password, and takes as long as a real one to say so.
    this.nobodys = text(rounds, salt, new byte[HASH_BITS / 8]);
  }

  String of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return text(rounds, salt, computed(password, salt, rounds));
  }

  boolean matches(String password, String stored) {
    String[] parts = stored.split("\\$");
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, computed(password, salt, Integer.parseInt(parts[1])));
  }

  /** Does the work of {@link #matches} for somebody who has no password; always false. */
  boolean matchesNobody(String password) {
    return matches(password, nobodys);
  }

  /** Whether the hash was made with other rounds than now. */
  boolean isOutdated(String stored) {
    return !stored.startsWith(SCHEME + "$" + rounds + "$");
  }

  private static String text(int rounds, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        SCHEME,
        Integer.toString(rounds),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  private static byte[] computed(String password, byte[] salt, int rounds) {
    takeTurn();
    PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has PBKDF2", e);
    } finally {
      key.clearPassword();
      TURNS.release();
    }
  }

  private static void takeTurn() {
    try {
      if (!TURNS.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Refused("unavailable");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("unavailable");
    }
  }
}
