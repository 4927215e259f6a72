package travel.loyalty.web.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import travel.loyalty.imports.ImportRequest;
import travel.loyalty.imports.ImportView;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/**
 * The parts of an import as they were uploaded: {@code file}, {@code mapping}, {@code dryRun}. The
 * container keeps large ones on disk; nothing here holds a file in memory.
 */
final class ImportForm {

  private static final Set<String> KNOWN = Set.of("file", "mapping", "dryRun");
  private static final int TEXT_BYTES_MAX = 500_000;

  private final Part file;
  private final String mapping;
  private final boolean dryRun;

  private ImportForm(Part file, String mapping, boolean dryRun) {
    this.file = file;
    this.mapping = mapping;
    this.dryRun = dryRun;
  }

  /**
   * Reads the parts of a request.
   *
   * @throws Refused {@code too-large}, {@code malformed}, or {@code validation} with all that is
   *     wrong
   */
  static ImportForm of(HttpServletRequest request) {
    Collection<Part> parts = parts(request);
    List<FieldError> errors = new ArrayList<>();
    parts.stream()
        .map(Part::getName)
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> errors.add(new FieldError("/" + name, "unknown-field")));
    Optional<Part> file = part(parts, "file", errors);
    Optional<Part> mapping = part(parts, "mapping", errors);
    String dryRun = only(parts, "dryRun").map(ImportForm::text).orElse("false");
    if (!Set.of("true", "false").contains(dryRun)) {
      errors.add(new FieldError("/dryRun", "wrong-type"));
    }
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
    return new ImportForm(
        file.orElseThrow(), text(mapping.orElseThrow()), Boolean.parseBoolean(dryRun));
  }

  // What the container throws for a body too large differs: an IllegalStateException by the
  // specification, here and there an IOException.
  private static Collection<Part> parts(HttpServletRequest request) {
    try {
      return request.getParts();
    } catch (IllegalStateException e) {
      throw new Refused("too-large");
    } catch (IOException | ServletException e) {
      throw new Refused("malformed");
    }
  }

  private static Optional<Part> part(Collection<Part> parts, String name, List<FieldError> errors) {
    Optional<Part> part = only(parts, name);
    if (part.isEmpty()) {
      errors.add(new FieldError("/" + name, "required"));
    }
    return part;
  }

  private static Optional<Part> only(Collection<Part> parts, String name) {
    return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
  }

  private static String text(Part part) {
    if (part.getSize() > TEXT_BYTES_MAX) {
      throw Refused.invalid("/" + part.getName(), "too-long");
    }
    try (InputStream in = part.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the request asks for; the boundary between the parts is another at each try. */
  byte[] hash(String methodAndPath) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String asked = methodAndPath + "\n" + dryRun + "\n" + mapping + "\n";
      digest.update(asked.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException("The upload cannot be read again", e);
    }
  }

  /** Hands the request to the door while its file is open. */
  ImportView started(Function<ImportRequest, ImportView> door) {
    try (InputStream content = file.getInputStream()) {
      ImportRequest.Run run = dryRun ? ImportRequest.Run.DRY_RUN : ImportRequest.Run.IMPORT;
      return door.apply(new ImportRequest(fileName(), content, mapping, run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The last segment of what the sender says, which may be a path of theirs.
  private String fileName() {
    String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("file");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
