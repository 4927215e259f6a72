package travel.loyalty.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import travel.loyalty.container.LoyaltyServer;

/** Lets staff and members in, each with a browser of their own. */
public record People(LoyaltyServer server) {

  static final String PASSWORD = "paper lantern by the lake";

  private static final Pattern DIGITS = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");

  Browser staff(String login) {
    Browser browser = new Browser(server);
    assertThat(browser.signInAsStaff(login, LoyaltyServer.ADMIN_PASSWORD).statusCode())
        .isEqualTo(303);
    return browser;
  }

  // The data of the last run may still be there; its port was another.
  String address(String name) {
    return name + "." + server.port() + "@example.com";
  }

  /** Enrols somebody by the API; the answer's body. */
  String enrolled(String name) {
    String address = address(name);
    String body = "{\"name\":\"Ana Silva\",\"class\":\"INDIVIDUAL\",\"email\":\"" + address + "\"}";
    return Api.post(server, "/members", body);
  }

  Browser member(String name) {
    enrolled(name);
    return memberByCode(address(name));
  }

  /** Signs a member in who has no password yet, as an imported one does for the first time. */
  public Browser memberByCode(String address) {
    return byCode(new Browser(server), address);
  }

  /** The same, from somewhere else. */
  Browser memberAt(String from, String name) {
    enrolled(name);
    return byCode(new Browser(server, from), address(name));
  }

  private Browser byCode(Browser browser, String address) {
    browser.submit("/sign-in/code", "/sign-in/code", Map.of("login", address));
    Map<String, String> fields = Map.of("login", address, "code", codeSentTo(address));
    HttpResponse<String> answer =
        browser.submit("/sign-in/code/enter", "/sign-in/code/enter", fields);
    assertThat(Browser.target(answer)).isEqualTo("/home");
    return browser;
  }

  /** Sets the first or a new password of a member by a code. */
  void setPassword(String name) {
    String address = address(name);
    Browser browser = new Browser(server);
    browser.submit("/password/forgotten", "/password/forgotten", Map.of("login", address));
    Map<String, String> fields =
        Map.of("login", address, "code", codeSentTo(address), "password", PASSWORD);
    assertThat(Browser.target(browser.submit("/password/new", "/password/new", fields)))
        .isEqualTo("/sign-in");
  }

  /** Signs a member in by the password that was set before. */
  Browser memberByPassword(String name) {
    Browser browser = new Browser(server);
    Map<String, String> fields = Map.of("login", address(name), "password", PASSWORD);
    assertThat(Browser.target(browser.submit("/sign-in", "/sign-in", fields))).isEqualTo("/home");
    return browser;
  }

  private String codeSentTo(String address) {
    String mailbox = staff("agent").get("/admin/mailbox").body();
    Matcher code = DIGITS.matcher(mailbox.substring(mailbox.indexOf(address)));
    assertThat(code.find()).as("a code for " + address).isTrue();
    return code.group(1);
  }
}
