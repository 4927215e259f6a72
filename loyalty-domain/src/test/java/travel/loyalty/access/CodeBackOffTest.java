package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.Refused;

class CodeBackOffTest {

  private static final String HOME = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.9";
  private static final int FREE = 50;

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final AccessFixture access = new AccessFixture(database);
  private BackOff backOff;
  private CodeBackOff codes;

  @BeforeEach
  void open() {
    backOff = new BackOff(database.sql(), access.wall);
    codes = new CodeBackOff(backOff, new CallerAddress(AccessFixture.production()));
  }

  @Test
  void an_address_that_asks_for_codes_of_many_accounts_waits_at_all_of_them() {
    for (int i = 0; i < FREE; i++) {
      send("member" + i, ELSEWHERE);
    }
    assertWaits(() -> send("ben", ELSEWHERE));
    send("ben", HOME);
  }

  @Test
  void an_address_that_guesses_codes_of_many_accounts_waits_at_all_of_them() {
    for (int i = 0; i < FREE; i++) {
      guess("member" + i, ELSEWHERE);
    }
    assertWaits(() -> redeem("ben", ELSEWHERE));
    assertWaits(() -> send("ben", ELSEWHERE));
    redeem("ben", HOME);
  }

  @Test
  void a_code_that_is_shown_counts_no_more_neither_as_sent_nor_as_tried() {
    for (int i = 0; i < 2 * FREE; i++) {
      send("member" + i, HOME);
      redeem("member" + i, HOME);
    }
    send("ben", HOME);
  }

  @Test
  void what_is_refused_before_a_code_is_sent_does_not_count() {
    Refused noSuchAddress = Refused.invalid("/contact", "email");
    for (int i = 0; i < 2 * FREE; i++) {
      assertThatThrownBy(() -> codes.send(from(HOME), "ana", () -> refuse(noSuchAddress)))
          .isSameAs(noSuchAddress);
    }
    send("ana", HOME);
  }

  @Test
  void a_right_code_beside_a_poor_password_is_no_guess() {
    Refused poor = Refused.invalid("/password", "too-short");
    for (int i = 0; i < 2 * FREE; i++) {
      assertThatThrownBy(() -> codes.redeem(from(HOME), "ana", () -> refuse(poor))).isSameAs(poor);
    }
    redeem("ana", HOME);
  }

  private void send(String login, String address) {
    codes.send(from(address), login, () -> {});
  }

  private void redeem(String login, String address) {
    codes.redeem(from(address), login, () -> {});
  }

  private void guess(String login, String address) {
    Refused wrong = Refused.invalid("/code", "wrong-code");
    assertThatThrownBy(() -> codes.redeem(from(address), login, () -> refuse(wrong)))
        .isSameAs(wrong);
  }

  private static void refuse(Refused refused) {
    throw refused;
  }

  private static void assertWaits(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("too-many-requests"));
  }

  private static HttpServletRequest from(String address) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            CodeBackOffTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, values) ->
                method.getName().equals("getRemoteAddr")
                    ? address
                    : Collections.emptyEnumeration());
  }
}
