package travel.loyalty.shared.upload;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Draws a picture anew, so that nothing hidden in the file and no place of taking it survives. The
 * size is asked before anything is unpacked: a small file may hold a huge picture.
 */
final class Pictures {

  private static final long PIXELS_MAX = 40_000_000;

  private Pictures() {}

  /**
   * The picture as a new file of the same format.
   *
   * @param format {@code jpeg} or {@code png}
   * @return empty if it is no picture that can be read, or too large a one
   */
  static Optional<byte[]> redrawn(byte[] content, String format) {
    try {
      Optional<BufferedImage> picture = read(content, format);
      return picture.isPresent() ? Optional.of(written(picture.get(), format)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // A broken picture breaks its decoder in many ways; each of them means: no picture.
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> read(byte[] content, String format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      return pixels > PIXELS_MAX ? Optional.empty() : Optional.of(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  private static byte[] written(BufferedImage picture, String format) throws IOException {
    BufferedImage plain =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(plain, format, out);
    return out.toByteArray();
  }
}
