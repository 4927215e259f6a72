package travel.loyalty.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import travel.loyalty.ui.Stubs;

class CsrfTest {

  private final Stubs stubs = new Stubs(Locale.ENGLISH);

  private boolean matches(String given) {
    stubs.parameters.put(Csrf.FIELD, new String[] {given});
    return Csrf.matches(stubs.request());
  }

  @Test
  void a_token_is_made_once_a_session_and_recognised() {
    String token = Csrf.token(stubs.request());
    assertThat(Csrf.token(stubs.request())).isEqualTo(token).hasSize(22);
    assertThat(matches(token)).isTrue();
  }

  @Test
  void another_token_a_part_of_it_and_none_are_refused() {
    String token = Csrf.token(stubs.request());
    assertThat(matches(Csrf.random())).isFalse();
    assertThat(matches(token.substring(1))).isFalse();
    assertThat(matches("")).isFalse();
    stubs.parameters.clear();
    assertThat(Csrf.matches(stubs.request())).isFalse();
  }

  @Test
  void without_a_session_nothing_matches_and_none_is_begun() {
    assertThat(matches("")).isFalse();
    assertThat(stubs.hasSession).isFalse();
  }

  @Test
  void signing_in_makes_the_old_token_useless() {
    String before = Csrf.token(stubs.request());
    Csrf.renew(stubs.request());
    assertThat(matches(before)).isFalse();
    assertThat(matches(Csrf.token(stubs.request()))).isTrue();
  }

  @Test
  void the_token_of_a_form_with_files_is_among_its_parts() {
    String token = Csrf.token(stubs.request());
    Multipart body = Multipart.empty();
    body.add(Csrf.FIELD, token);
    body.bind(stubs.request());
    assertThat(Csrf.matches(stubs.request())).isTrue();
  }
}
