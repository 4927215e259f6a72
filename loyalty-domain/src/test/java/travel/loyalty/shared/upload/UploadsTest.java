package travel.loyalty.shared.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.Refused;

class UploadsTest {

  @TempDir private Path folder;
  private Uploads uploads;

  @BeforeEach
  void open() {
    uploads = new Uploads(folder);
  }

  @ParameterizedTest
  @CsvSource({"png", "jpeg"})
  void a_picture_is_drawn_anew_so_that_nothing_hidden_in_it_survives(String format)
      throws IOException {
    byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    byte[] picture = picture(format);
    byte[] sent = new byte[picture.length + hidden.length];
    System.arraycopy(picture, 0, sent, 0, picture.length);
    System.arraycopy(hidden, 0, sent, picture.length, hidden.length);
    StoredFile kept = uploads.keep(new ByteArrayInputStream(sent), "photo.exe", "/proof");
    assertThat(kept.mediaType()).isEqualTo("image/" + format);
    byte[] content = uploads.content(kept.storedName());
    assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
    assertThat(ImageIO.read(new ByteArrayInputStream(content)).getWidth()).isEqualTo(30);
  }

  @Test
  void a_pdf_is_kept_as_it_is_under_a_name_of_ours() {
    byte[] pdf = "%PDF-1.7 invoice".getBytes(StandardCharsets.US_ASCII);
    StoredFile kept = uploads.keep(new ByteArrayInputStream(pdf), "../发票<1>.pdf", "/proof");
    assertThat(kept.name()).isEqualTo(".._发票_1_.pdf");
    assertThat(kept.storedName()).matches("[0-9a-f]{32}");
    assertThat(uploads.content(kept.storedName())).isEqualTo(pdf);
  }

  @ParameterizedTest
  @CsvSource({"'<html>', file-type", "'', file-empty", "PK, file-type"})
  void what_is_neither_picture_nor_pdf_is_refused(String content, String code) {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                uploads.keep(
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                    "x.png",
                    "/proof"));
    assertThat(refused.errors()).containsExactly(new Refused.FieldError("/proof", code));
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void a_broken_picture_is_refused() throws IOException {
    byte[] broken = java.util.Arrays.copyOf(picture("png"), 40);
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> uploads.keep(new ByteArrayInputStream(broken), "x.png", "/proof"));
    assertThat(refused.errors().get(0).code()).isEqualTo("file-type");
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}
