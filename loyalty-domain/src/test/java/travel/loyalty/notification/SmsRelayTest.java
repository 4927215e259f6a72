package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsRelayTest {

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private HttpServer service;
  private int answer = 202;

  @BeforeEach
  void open() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/sms",
        call -> {
          String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          taken.add(call.getRequestHeaders().getFirst("Authorization") + " " + body);
          call.sendResponseHeaders(answer, -1);
          call.close();
        });
    service.start();
  }

  @AfterEach
  void close() {
    service.stop(0);
  }

  private SmsRelay relay(String token) {
    URI address = URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/sms");
    return new SmsRelay(address, Optional.of(token));
  }

  @Test
  void a_text_is_handed_over_with_the_token() {
    relay("secret").send("+8613800130000", "验证码 123456");
    assertThat(taken).hasSize(1);
    assertThat(taken.get(0))
        .startsWith("Bearer secret {")
        .contains("\"to\":\"+8613800130000\"", "\"text\":\"验证码 123456\"");
  }

  @Test
  void what_the_service_does_not_take_may_be_tried_again_and_names_nobody() {
    answer = 503;
    assertThatThrownBy(() -> relay("secret").send("+8613800130000", "x"))
        .isInstanceOf(SendingFailed.class)
        .hasMessage("The SMS service answered 503");
  }

  @Test
  void a_redirect_is_not_followed() {
    answer = 302;
    assertThatThrownBy(() -> relay("secret").send("+8613800130000", "x"))
        .isInstanceOf(SendingFailed.class);
  }

  @Test
  void a_service_that_is_away_is_a_failure_that_passes() {
    SmsRelay relay = relay("secret");
    service.stop(0);
    assertThatThrownBy(() -> relay.send("+8613800130000", "x")).isInstanceOf(SendingFailed.class);
  }

  @Test
  void without_a_service_texts_are_only_noted() {
    assertThatCode(() -> new SmsLog().send("+8613800130000", "x")).doesNotThrowAnyException();
  }
}
