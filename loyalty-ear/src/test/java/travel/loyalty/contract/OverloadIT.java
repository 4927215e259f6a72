package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.Target;

/** More than the server takes: of one body, or of all at once. */
class OverloadIT extends Contract {

  private static final long TOO_MANY_BYTES = 110L << 20;
  private static final String MULTIPART = "multipart/form-data; boundary=b";
  private static final int SENDERS = 40;
  private static final Duration PROMISE = Duration.ofSeconds(3);

  /** A file part that goes on and on, made while it is read. */
  private static InputStream endless(long bytes) {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n";
    InputStream rows =
        new InputStream() {
          private long left = bytes;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }
        };
    return new SequenceInputStream(
        stream(head), new SequenceInputStream(rows, stream("\r\n--b--")));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Caller.Answer upload(BodyPublisher body) {
    return api.send("POST", "/imports", body, "Content-Type", MULTIPART);
  }

  @Test
  void an_upload_above_the_limit_is_too_large_and_leaves_nothing_on_the_disk() throws IOException {
    BodyPublisher untold = BodyPublishers.ofInputStream(() -> endless(TOO_MANY_BYTES));
    Caller.Answer chunked = upload(untold);
    assertThat(chunked.status()).as(chunked.toString()).isEqualTo(413);
    assertThat(chunked.problem()).isEqualTo("too-large");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void an_upload_that_tells_its_size_is_refused_by_that() throws IOException {
    long length;
    try (InputStream counted = endless(TOO_MANY_BYTES)) {
      length = counted.transferTo(java.io.OutputStream.nullOutputStream());
    }
    BodyPublisher rows = BodyPublishers.ofInputStream(() -> endless(TOO_MANY_BYTES));
    Caller.Answer told = upload(BodyPublishers.fromPublisher(rows, length));
    assertThat(told.problem()).as(told.toString()).isEqualTo("too-large");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing_on_the_disk() throws Exception {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\ncode";
    try (Socket socket = opened("/imports", MULTIPART, 5_000_000)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(new byte[3_000_000]);
      assertThat(eventually(() -> !leftovers().isEmpty())).as("the upload began").isTrue();
    }
    assertThat(eventually(() -> leftovers().isEmpty())).as("nothing left").isTrue();
  }

  private static boolean eventually(Callable<Boolean> holds) throws Exception {
    Instant limit = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(limit)) {
      if (holds.call()) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return false;
  }

  /** Files of uploads anywhere in the folders of the servers under test. */
  private static List<Path> leftovers() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Target.folder())) {
      for (Path folder : folders.filter(f -> f.toString().endsWith("-data")).toList()) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(file -> file.toString().endsWith(".part")).forEach(found::add);
        } catch (UncheckedIOException e) {
          // One of them was removed meanwhile: look again.
          return List.of(folder);
        }
      }
    }
    return found;
  }

  @Test
  void who_gets_no_turn_is_told_when_to_come_again_instead_of_waiting() throws Exception {
    String path = "/members/" + member() + "/balance";
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SENDERS; i++) {
        slow.add(opened("/members", "application/json", 1000));
      }
      Instant asked = Instant.now();
      Caller.Answer answer = api.get(path);
      while (answer.status() == 200) {
        answer = api.get(path);
      }
      assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("unavailable");
      assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
      assertThat(Duration.between(asked, Instant.now())).isLessThan(PROMISE);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertThat(eventually(() -> api.get(path).status() == 200)).as("served again").isTrue();
  }

  /** A request whose head is sent and whose body is still to come. */
  private Socket opened(String path, String type, long length) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server().getPort());
    String head =
        "POST /api/v1%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
            + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n";
    String request = head.formatted(path, LoyaltyServer.API_KEY, type, length);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }
}
