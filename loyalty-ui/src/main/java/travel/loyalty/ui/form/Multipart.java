package travel.loyalty.ui.form;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A body of {@code multipart/form-data}: its fields, and its files in the temporary folder of the
 * WAR. Read by hand, since a server's own reader leaves the file of a body that it refused, or that
 * broke off, on the disk. Closing removes the files.
 */
public final class Multipart implements AutoCloseable {

  private static final String ATTRIBUTE = Multipart.class.getName();
  private static final int DRAINED_MAX = 128 << 20;

  private final Map<String, List<String>> fields = new HashMap<>();
  private final Map<String, Upload> uploads = new HashMap<>();
  private final List<Path> files = new ArrayList<>();

  /** A body that is no multipart as the standards have it, or ends too early. */
  public static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
      super(why);
    }
  }

  /** A body with more bytes than are taken. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private Multipart() {}

  static Multipart empty() {
    return new Multipart();
  }

  /** Whether a request has such a body. */
  public static boolean isIn(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/form-data", 0, 19);
  }

  /**
   * Reads the body to its end.
   *
   * @throws TooLarge as soon as that is certain; nothing is left of it then
   * @throws Malformed likewise
   */
  public static Multipart read(HttpServletRequest request, long bytesMax) throws IOException {
    LimitedStream body = new LimitedStream(request.getInputStream(), bytesMax);
    Multipart all = empty();
    try {
      if (request.getContentLengthLong() > bytesMax) {
        throw new TooLarge();
      }
      new MultipartReader(body, request.getContentType(), folder(request)).readInto(all);
      return all;
    } catch (TooLarge e) {
      all.close();
      drain(request.getInputStream());
      throw e;
    } catch (EOFException e) {
      all.close();
      throw new Malformed(e.getMessage());
    } catch (IOException | RuntimeException e) {
      all.close();
      throw e;
    }
  }

  // Who is still sending does not read the answer: the rest is read off for them, within limits.
  private static void drain(InputStream body) throws IOException {
    byte[] chunk = new byte[1 << 16];
    long drained = 0;
    for (int read = 0; read >= 0 && drained < DRAINED_MAX; read = body.read(chunk)) {
      drained += read;
    }
  }

  private static Path folder(HttpServletRequest request) {
    return ((File) request.getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
  }

  /** Leaves it with the request, for whoever reads the form. */
  public void bind(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** What was left with a request. */
  public static Optional<Multipart> of(HttpServletRequest request) {
    return Optional.ofNullable((Multipart) request.getAttribute(ATTRIBUTE));
  }

  void add(String name, String value) {
    fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }

  void add(String name, Upload upload) {
    uploads.putIfAbsent(name, upload);
  }

  Path keep(Path file) {
    files.add(file);
    return file;
  }

  /** The values of the fields by name, in the order they came. */
  public Map<String, List<String>> fields() {
    return fields;
  }

  /** The files by the name of their field. A field left empty counts here, without a file name. */
  public Map<String, Upload> uploads() {
    return uploads;
  }

  /** The first value of a field. */
  public Optional<String> field(String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst();
  }

  @Override
  public void close() {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
