package travel.loyalty.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private final TrustedProxies own = TrustedProxies.parse("127.0.0.1, 10.1.0.0/16, fd00::/8");

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 203.0.113.7, 203.0.113.7",
    "127.0.0.1, '203.0.113.7, 10.1.2.3', 203.0.113.7",
    "127.0.0.1, '198.51.100.1, 203.0.113.7', 203.0.113.7",
    "fd00::1, 2001:db8::5, 2001:db8::5",
    "127.0.0.1, '10.1.2.3, 10.1.2.4', 10.1.2.3",
    "127.0.0.1, 'unknown, 10.1.2.3', 10.1.2.3",
    "127.0.0.1, '', 127.0.0.1",
  })
  void behind_its_own_proxies_a_caller_is_the_last_address_that_is_none(
      String remote, String forwardedFor, String caller) {
    assertThat(own.caller(remote, List.of(forwardedFor))).isEqualTo(caller);
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.9", "10.2.0.1", "2001:db8::1"})
  void the_word_of_anybody_else_does_not_count(String remote) {
    assertThat(own.caller(remote, List.of("192.0.2.1"))).isEqualTo(remote);
    assertThat(TrustedProxies.none().caller(remote, List.of("192.0.2.1"))).isEqualTo(remote);
  }

  @Test
  void a_header_that_came_twice_is_read_in_its_order() {
    assertThat(own.caller("127.0.0.1", List.of("192.0.2.1", "203.0.113.7")))
        .isEqualTo("203.0.113.7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example",
        "10.0.0.0/33",
        "10.0.0",
        "10.0.0.256",
        "10.0.0.1, ,10.0.0.2",
        "/8"
      })
  void what_is_no_address_is_refused_and_never_looked_up(String text) {
    assertThatThrownBy(() -> TrustedProxies.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
