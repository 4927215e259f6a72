package travel.loyalty.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

  @ParameterizedTest
  @CsvSource({
    "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
        + " Chrome/126.0.0.0 Safari/537.36', Chrome, Windows",
    // Edge and WeChat call themselves Chrome and Safari too.
    "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
        + " Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0', Edge, Windows",
    "'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
        + " Gecko) Mobile/15E148 MicroMessenger/8.0.49', WeChat, iPhone",
    "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
        + " Version/17.5 Safari/605.1.15', Safari, Mac",
    "'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', Firefox, Linux",
    // Android is a Linux, and says so.
    "'Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 SamsungBrowser/25.0"
        + " Chrome/121.0.0.0 Mobile Safari/537.36', Samsung, Android",
    "curl/8.5.0, '', ''",
    "'', '', ''"
  })
  void a_device_is_named_as_people_know_it(String agent, String browser, String system) {
    assertThat(Device.of(agent)).isEqualTo(new Device(browser, system));
  }
}
