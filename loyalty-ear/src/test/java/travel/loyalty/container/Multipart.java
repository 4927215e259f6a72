package travel.loyalty.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with a file in it, as programs and browsers send it. */
final class Multipart {

  private static final String BOUNDARY = "loyalty-boundary";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Multipart with(String name, String text) {
    return part("name=\"" + name + "\"", text.getBytes(StandardCharsets.UTF_8));
  }

  Multipart withFile(String name, String fileName, byte[] content) {
    return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", content);
  }

  private Multipart part(String named, byte[] content) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + named + "\r\n\r\n");
    body.writeBytes(content);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] bytes() {
    write("--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }
}
