package travel.loyalty.ui.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that came with a form. Its name and type are the sender's claim, not a fact. */
public final class Upload {

  private final String submittedName;
  private final String claimedType;
  private final Path file;

  Upload(String submittedName, String claimedType, Path file) {
    this.submittedName = submittedName;
    this.claimedType = claimedType;
    this.file = file;
  }

  /** The last segment of the name that the sender gave, without any folder. */
  public String fileName() {
    int slash = Math.max(submittedName.lastIndexOf('/'), submittedName.lastIndexOf('\\'));
    return submittedName.substring(slash + 1);
  }

  public long bytes() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String claimedType() {
    return claimedType;
  }

  /** Opens the content, to be closed by the caller. */
  public InputStream open() {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
