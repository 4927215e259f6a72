package travel.loyalty.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time codes, asked for and guessed at from one address for ever other people. */
class CodesIT extends Walls {

  private static final int MORE_THAN_FREE = 60;

  @ParameterizedTest
  @CsvSource({
    "203.0.113.1, /sign-in/code,       /sign-in/code",
    "203.0.113.2, /sign-in/code,       /sign-in/code/enter",
    "203.0.113.3, /password/forgotten, /password/forgotten",
    "203.0.113.4, /password/forgotten, /password/new",
    "203.0.113.5, /join,               /join",
  })
  void whoever_tries_ever_other_accounts_from_one_address_waits(
      String address, String page, String path) {
    Browser guesser = browserAt(address);
    assertWaits(tried(i -> guesser.submit(page, path, fields("member" + i + "@example.com"))));
    assertThat(browserAt("203.0.113.99").submit(page, path, fields(address)).statusCode())
        .isNotEqualTo(429);
  }

  private static Map<String, String> fields(String login) {
    return Map.of(
        "login",
        login,
        "contact",
        login,
        "name",
        "Ana Silva",
        "terms",
        "true",
        "code",
        "000000",
        "password",
        People.PASSWORD);
  }

  @Test
  void guessing_the_code_of_somebody_who_joins_is_slowed_down() {
    Browser guesser = browserAt("203.0.113.6");
    guesser.submit("/join", "/join", fields("joining@example.com"));
    assertWaits(tried(i -> guesser.submit("/join/code", "/join/code", fields(""))));
  }

  @Test
  void a_member_who_sends_codes_to_ever_other_addresses_waits() {
    Browser ana = people.memberAt("203.0.113.7", "ana.contacts");
    String page = "/profile/contact";
    assertWaits(tried(i -> ana.submit(page, page, fields("contact" + i + "@example.com"))));
  }

  @Test
  void a_stranger_and_a_member_are_told_the_same_where_an_address_waits() {
    people.enrolled("ana.waits");
    Browser guesser = browserAt("203.0.113.8");
    String page = "/password/forgotten";
    tried(i -> guesser.submit(page, page, fields("other" + i + "@example.com")));
    String member = people.address("ana.waits");
    String toMember = told(guesser.submit(page, page, fields(member)), member);
    assertThat(told(guesser.submit(page, page, fields("n@example.com")), "n@example.com"))
        .isEqualTo(toMember);
  }

  private static String told(HttpResponse<String> answer, String login) {
    assertWaits(answer);
    String body = answer.body().replace(login, "").replaceAll("\\d+ (s|minutes)", "");
    return body.substring(body.indexOf("<main")).replaceAll("value=\"[^\"]{20,}\"", "");
  }

  /** Tries until it has to wait, or much too often. */
  private static HttpResponse<String> tried(IntFunction<HttpResponse<String>> attempt) {
    HttpResponse<String> answer = attempt.apply(0);
    for (int i = 1; i < MORE_THAN_FREE && answer.statusCode() != 429; i++) {
      answer = attempt.apply(i);
    }
    return answer;
  }

  private static void assertWaits(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("class=\"problems\"");
  }
}
