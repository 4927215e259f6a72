package travel.loyalty.webhook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * A connection that ends at a moment, however slowly the other side drips its bytes: each read
 * waits for what is left only. Encryption above it is held to the same end. What is written fits
 * the buffer, so that no write waits.
 */
final class DeadlineSocket extends Socket {

  /** The longest that is ever written at once. */
  static final int BUFFER_BYTES = 1 << 18;

  private final long endNanos;

  /**
   * A socket that is not connected yet.
   *
   * @param endNanos by the ticks of {@code System.nanoTime()}
   */
  DeadlineSocket(long endNanos) throws IOException {
    this.endNanos = endNanos;
    setSendBufferSize(BUFFER_BYTES);
    setTcpNoDelay(true);
  }

  /**
   * Milliseconds that are left.
   *
   * @throws SocketTimeoutException if there are none
   */
  int leftMillis() throws SocketTimeoutException {
    long left = TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime());
    if (left < 1) {
      throw new SocketTimeoutException("The whole took too long");
    }
    return (int) left;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        setSoTimeout(leftMillis());
        return super.read();
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        setSoTimeout(leftMillis());
        return super.read(bytes, from, length);
      }
    };
  }
}
