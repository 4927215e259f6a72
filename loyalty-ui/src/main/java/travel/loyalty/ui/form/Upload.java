package travel.loyalty.ui.form;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that came with a form. Its name and type are the sender's claim, not a fact. */
public final class Upload {

  private final Part part;

  Upload(Part part) {
    this.part = part;
  }

  /** The last segment of the name that the browser gave, without any folder. */
  public String fileName() {
    String name = part.getSubmittedFileName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  public long bytes() {
    return part.getSize();
  }

  public String claimedType() {
    return part.getContentType() == null ? "application/octet-stream" : part.getContentType();
  }

  /** Opens the content, to be closed by the caller. */
  public InputStream open() {
    try {
      return part.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
