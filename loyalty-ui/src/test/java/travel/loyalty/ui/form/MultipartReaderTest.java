package travel.loyalty.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as browsers and programs send them, and as nobody should. */
class MultipartReaderTest {

  private static final String TYPE = "multipart/form-data; charset=utf-8; boundary=";
  private static final String FIELD = "Content-Disposition: form-data; name=\"note\"\r\n\r\n";
  private static final String FILE =
      "content-disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
          + "Content-Type: text/csv\r\n\r\n";

  @TempDir private Path folder;

  private Multipart read(String type, String body) throws IOException {
    Multipart all = Multipart.empty();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try {
      new MultipartReader(new ByteArrayInputStream(bytes), type, folder).readInto(all);
    } catch (IOException e) {
      all.close();
      throw e;
    }
    return all;
  }

  private static String content(Upload upload) throws IOException {
    try (InputStream in = upload.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void fields_and_files_come_apart_by_name() throws IOException {
    String body =
        "--b\r\n" + FIELD + "林小雨\r\n--b\r\n" + FILE.formatted("会员.csv") + "a,b\r\n\r\n--b--\r\n";
    try (Multipart all = read(TYPE + "b", body)) {
      assertThat(all.field("note")).contains("林小雨");
      assertThat(all.uploads().get("file").fileName()).isEqualTo("会员.csv");
      assertThat(all.uploads().get("file").claimedType()).isEqualTo("text/csv");
      assertThat(content(all.uploads().get("file"))).isEqualTo("a,b\r\n");
    }
    assertThat(files()).isEmpty();
  }

  private Stream<Path> files() throws IOException {
    return Files.list(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing chosen
        "\r\n--", // the delimiter's beginning, at the end
        "\r\n-\r\n--X\r\r\n--bo\r\n--boundar", // beginnings that lead to nothing
        "\r\r\r\n\n--boundary", // after a line feed of its own it is content
        "--boundary\r" // nor without the line's end before it
      })
  void content_that_resembles_a_boundary_stays_whole(String content) throws IOException {
    String body = "--boundary\r\n" + FILE.formatted("x") + content + "\r\n--boundary--";
    try (Multipart all = read(TYPE + "\"boundary\"", body)) {
      assertThat(content(all.uploads().get("file"))).isEqualTo(content);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\Users\\ana\\x.csv", "../../x.csv", "x.csv"})
  void a_file_name_has_no_folder(String name) throws IOException {
    try (Multipart all = read(TYPE + "b", "--b\r\n" + FILE.formatted(name) + "\r\n--b--")) {
      assertThat(all.uploads().get("file").fileName()).isEqualTo("x.csv");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "--other\r\n",
        "--b\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--b--",
        "--b\r\nno header\r\n\r\n\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nno end",
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nno end\r\n--b",
        "--b\r\nContent-Disposition: form-data; name=\"note\""
      })
  void a_body_that_is_none_leaves_nothing_behind(String body) throws IOException {
    assertThatThrownBy(() -> read(TYPE + "b", body)).isInstanceOf(IOException.class);
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"multipart/form-data", "text/plain; boundary=b", "multipart/form-data; boundary="})
  void a_type_without_a_boundary_is_malformed(String type) {
    assertThatThrownBy(() -> read(type, "--b--")).isInstanceOf(Multipart.Malformed.class);
  }

  @Test
  void a_body_is_read_as_far_as_its_limit_and_not_a_byte_further() throws IOException {
    byte[] ten = new byte[10];
    assertThat(new LimitedStream(new ByteArrayInputStream(ten), 10).readAllBytes()).hasSize(10);
    assertThatThrownBy(() -> new LimitedStream(new ByteArrayInputStream(ten), 9).readAllBytes())
        .isInstanceOf(Multipart.TooLarge.class);
  }
}
