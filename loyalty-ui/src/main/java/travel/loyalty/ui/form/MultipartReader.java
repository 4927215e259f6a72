package travel.loyalty.ui.form;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parts of a multipart body one after the other, each once. */
final class MultipartReader {

  private static final int CHUNK = 1 << 16;
  private static final int LINE_MAX = 8 * 1024;
  private static final int HEADERS_MAX = 20;
  private static final int PARTS_MAX = 1_000;
  private static final int FIELD_BYTES_MAX = 1 << 20;
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER = Pattern.compile(";\\s*(name|filename)=\"([^\"]*)\"");

  private final InputStream body;
  private final String boundary;
  private final Path folder;
  private int parts;

  MultipartReader(InputStream body, String contentType, Path folder) throws Multipart.Malformed {
    this.body = new BufferedInputStream(body, CHUNK);
    this.boundary = boundary(contentType);
    this.folder = folder;
  }

  private static String boundary(String contentType) throws Multipart.Malformed {
    Matcher found = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (!found.matches()) {
      throw new Multipart.Malformed("No boundary in " + contentType);
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  /** Hands every part to the multipart, which keeps it. */
  void readInto(Multipart all) throws IOException {
    if (!line().equals("--" + boundary)) {
      throw new Multipart.Malformed("The body does not begin with its boundary");
    }
    do {
      if (++parts > PARTS_MAX) {
        throw new Multipart.Malformed("More than " + PARTS_MAX + " parts");
      }
      readPart(all, headers());
    } while (!line().startsWith("--"));
  }

  private void readPart(Multipart all, Map<String, String> headers) throws IOException {
    Map<String, String> parameters = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(headers.getOrDefault("content-disposition", ""));
    while (parameter.find()) {
      parameters.put(parameter.group(1), unescaped(parameter.group(2)));
    }
    String name = parameters.get("name");
    if (name == null) {
      throw new Multipart.Malformed("A part without a name");
    }
    InputStream content = new PartStream(body, boundary);
    String fileName = parameters.get("filename");
    if (fileName == null) {
      all.add(name, field(content));
      return;
    }
    Path file = all.keep(Files.createTempFile(folder, "upload", ".part"));
    try (OutputStream out = Files.newOutputStream(file)) {
      content.transferTo(out);
    }
    String type = headers.getOrDefault("content-type", "application/octet-stream");
    all.add(name, new Upload(fileName, type, file));
  }

  // Browsers escape these two in names (HTML, multipart/form-data encoding algorithm).
  private static String unescaped(String text) {
    return text.replace("%22", "\"").replace("%0D%0A", " ");
  }

  private static String field(InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(FIELD_BYTES_MAX + 1);
    if (bytes.length > FIELD_BYTES_MAX) {
      throw new Multipart.TooLarge();
    }
    return utf8(bytes);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 0 || headers.size() == HEADERS_MAX) {
        throw new Multipart.Malformed("No header of a part");
      }
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      headers.put(name, line.substring(colon + 1).strip());
    }
    return headers;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = body.read(); next != '\n'; next = body.read()) {
      if (line.size() == LINE_MAX || next < 0 && line.size() == 0) {
        throw new Multipart.Malformed("No line of a part's head");
      }
      if (next < 0) {
        break;
      }
      line.write(next);
    }
    String text = utf8(line.toByteArray());
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static String utf8(byte[] bytes) throws Multipart.Malformed {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Multipart.Malformed("Not UTF-8");
    }
  }
}
