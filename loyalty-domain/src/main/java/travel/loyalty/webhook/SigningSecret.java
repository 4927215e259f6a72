package travel.loyalty.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of the Standard Webhooks scheme, {@code whsec_} and 256 random bits in Base64, which
 * signs what is sent. Its text form says nothing.
 */
final class SigningSecret {

  static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  SigningSecret(String text) {
    this.text = text;
  }

  static SigningSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** The secret itself, to be kept or shown once. */
  String reveal() {
    return text;
  }

  /** What a receiver compares: the signatures of all live secrets, the newest first. */
  static String signatures(List<SigningSecret> secrets, String id, long seconds, String body) {
    return secrets.stream()
        .map(secret -> "v1," + secret.sign(id + "." + seconds + "." + body))
        .collect(Collectors.joining(" "));
  }

  private String sign(String content) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, HMAC));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
