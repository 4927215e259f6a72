package travel.loyalty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.configuration.AddressRange;
import travel.loyalty.webhook.Targets.Reach;

/** Where webhooks may go, in every notation that is known to lead elsewhere. */
class TargetsTest {

  private static final Map<String, String> NAMES =
      Map.of(
          "crs.example.com", "93.184.216.34",
          "six.example.com", "2606:2800:220:1:248:1893:25c8:1946",
          "inside.example.com", "10.1.2.3",
          "mixed.example.com", "93.184.216.34 192.168.0.7",
          "localhost", "127.0.0.1 ::1",
          "metadata.google.internal", "169.254.169.254");

  private static InetAddress[] look(String host) throws UnknownHostException {
    String known = NAMES.get(host);
    if (known == null && host.matches("[a-z.]+")) {
      throw new UnknownHostException(host);
    }
    String[] addresses = known == null ? new String[] {host} : known.split(" ");
    InetAddress[] found = new InetAddress[addresses.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = InetAddress.getByName(addresses[i]);
    }
    return found;
  }

  private static Optional<String> fault(Reach reach, String url) {
    return new Targets(reach, TargetsTest::look).fault(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://crs.example.com/hooks?shop=1",
        "HTTPS://crs.example.com:443",
        "https://crs.example.com:8443/hooks",
        "https://93.184.216.34/hooks",
        "https://six.example.com/hooks",
        "https://[2606:2800:220:1:248:1893:25c8:1946]/hooks"
      })
  void names_and_addresses_of_the_internet_are_targets(String url) {
    assertThat(fault(Reach.PUBLIC_BY_HTTPS, url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://localhost/, webhook-not-public",
    "https://127.0.0.1/, webhook-not-public",
    "https://127.9.9.9/, webhook-not-public",
    "https://0.0.0.0/, webhook-not-public",
    "https://10.0.0.1/, webhook-not-public",
    "https://100.64.0.1/, webhook-not-public", // behind a carrier
    "https://169.254.169.254/latest/meta-data, webhook-not-public", // credentials of clouds
    "https://metadata.google.internal/, webhook-not-public",
    "https://172.16.0.1/, webhook-not-public",
    "https://172.31.255.255/, webhook-not-public",
    "https://192.168.1.1/, webhook-not-public",
    "https://198.18.0.1/, webhook-not-public",
    "https://224.0.0.1/, webhook-not-public",
    "https://255.255.255.255/, webhook-not-public",
    "https://[::1]/, webhook-not-public",
    "https://[::]/, webhook-not-public",
    "https://[fe80::1]/, webhook-not-public",
    "https://[fd00:ec2::254]/, webhook-not-public", // unique local: metadata again
    "https://[ff02::1]/, webhook-not-public",
    "https://[::ffff:127.0.0.1]/, webhook-not-public",
    "https://[::ffff:a9fe:a9fe]/, webhook-not-public",
    "https://[::7f00:1]/, webhook-not-public",
    "https://[64:ff9b::a00:1]/, webhook-not-public", // translated to 10.0.0.1
    "https://[2002:a00:1::1]/, webhook-not-public", // 6to4 of 10.0.0.1
    "https://[2001:0:a00:1::]/, webhook-not-public", // Teredo
    "https://inside.example.com/, webhook-not-public",
    "https://mixed.example.com/, webhook-not-public", // one of them is enough
    "https://2130706433/, webhook-url", // 127.0.0.1 in one number
    "https://127.1/, webhook-url",
    "https://0177.0.0.1/, webhook-url", // octal
    "https://0x7f.0.0.1/, webhook-url",
    "https://0x7f000001/, webhook-url",
    "https://010.0.0.1/, webhook-url",
    "https://93.184.216.34./, webhook-url",
    "https://nowhere.example.com/, webhook-unknown-host",
    "http://crs.example.com/, webhook-https",
    "ftp://crs.example.com/, webhook-https",
    "file:///etc/passwd, webhook-url",
    "https://crs.example.com:25/, webhook-port",
    "https://crs.example.com:22/, webhook-port",
    "https://user:secret@crs.example.com/, webhook-url",
    "https://crs.example.com/#part, webhook-url",
    "https://crs.example.com@127.0.0.1/, webhook-url",
    "https://crs.example.com\\@127.0.0.1/, webhook-url",
    "https://例子.example.com/, webhook-url",
    "crs.example.com, webhook-url",
    "'  ', required",
  })
  void whatever_leads_elsewhere_is_refused_at_its_field(String url, String code) {
    assertThat(fault(Reach.PUBLIC_BY_HTTPS, url)).contains(code);
  }

  @Test
  void an_address_of_more_than_five_hundred_characters_is_refused() {
    assertThat(fault(Reach.PUBLIC, "https://crs.example.com/" + "x".repeat(500)))
        .contains("webhook-url");
  }

  @Test
  void a_sandbox_allows_http_but_this_machine_only_by_the_setting() {
    assertThat(fault(Reach.PUBLIC, "http://crs.example.com/")).isEmpty();
    assertThat(fault(Reach.PUBLIC, "http://localhost/")).contains("webhook-not-public");
    assertThat(fault(Reach.THIS_MACHINE_TOO, "http://localhost:40123/")).isEmpty();
    assertThat(fault(Reach.THIS_MACHINE_TOO, "http://10.0.0.1/")).contains("webhook-not-public");
  }

  @Test
  void a_name_that_leads_elsewhere_at_delivery_is_not_called() {
    Targets rebound =
        new Targets(
            Reach.PUBLIC_BY_HTTPS,
            host -> new InetAddress[] {InetAddress.getByName("169.254.169.254")});
    Outcome outcome =
        new Courier(rebound).post(URI.create("https://crs.example.com/"), Map.of(), "{}");
    assertThat(outcome).isEqualTo(Outcome.failed(Fault.NOT_PUBLIC));
  }

  @Test
  void ipv4_in_its_ipv6_form_is_judged_as_ipv4() throws Exception {
    byte[] mapped = AddressRange.bytes("::ffff:10.0.0.1");
    assertThat(PublicAddresses.contain(InetAddress.getByAddress(mapped))).isFalse();
  }
}
