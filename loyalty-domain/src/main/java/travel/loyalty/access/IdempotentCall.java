package travel.loyalty.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request that carries a key against doing it twice. Two with the same client and key are the
 * same call; they must then ask for the same.
 *
 * @param clientId whose name space the key belongs to
 * @param keyHash of the key as it was sent
 * @param requestHash of method, path and raw body
 */
public record IdempotentCall(long clientId, String keyHash, String requestHash) {

  /** Of a body in memory. */
  public static IdempotentCall of(long clientId, String key, String methodAndPath, byte[] body) {
    MessageDigest digest = sha256();
    digest.update(methodAndPath.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return of(clientId, key, digest.digest(body));
  }

  /** Of a body that was hashed while it streamed. */
  public static IdempotentCall of(long clientId, String key, byte[] requestHash) {
    byte[] hash = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    HexFormat hex = HexFormat.of();
    return new IdempotentCall(clientId, hex.formatHex(hash), hex.formatHex(requestHash));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  boolean asksTheSameAs(String otherRequestHash) {
    return requestHash.equals(otherRequestHash);
  }
}
