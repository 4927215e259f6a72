package travel.loyalty.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over parts, each with its length before it, so that no two lists of parts look alike. */
final class Digest {

  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  Digest add(Object part) {
    byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha256.update(bytes);
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  static String of(AuditRecord record) {
    Digest digest = new Digest();
    digest
        .add(record.id())
        .add(record.recordedAt())
        .add(record.businessAt())
        .add(record.actor())
        .add(record.action())
        .add(record.subjectKind())
        .add(record.subjectId())
        .add(record.details());
    // Records of before there were traces keep the digest they have.
    return record.trace().isEmpty() ? digest.hex() : digest.add(record.trace()).hex();
  }
}
