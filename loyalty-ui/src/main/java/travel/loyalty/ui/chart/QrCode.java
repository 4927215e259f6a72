package travel.loyalty.ui.chart;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code to draw as one SVG path.
 *
 * @param size modules on a side, the quiet zone included
 * @param path of the dark modules
 */
public record QrCode(int size, String path) {

  private static final int QUIET = 4;

  /** The code of a text; a text of up to some hundred characters stays easy to scan. */
  public static QrCode of(String text) {
    ByteMatrix modules = modules(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(
              text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
          .getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("A text too long for a QR code: " + text.length(), e);
    }
  }

  /** For {@code viewBox}. */
  public String viewBox() {
    return "0 0 " + size + " " + size;
  }
}
