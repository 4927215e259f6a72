package travel.loyalty.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "886022140935",
        "8860 2214 0935",
        " 88 60 22 14 09 35 ",
        "8860\u00a02214\u30000935"
      })
  void spaces_do_not_matter_on_the_way_in(String text) {
    assertThat(MemberNumber.parse(text)).contains(new MemberNumber("886022140935"));
  }

  @Test
  void it_is_grouped_by_four_on_the_way_out() {
    assertThat(new MemberNumber("886022140935").grouped()).isEqualTo("8860 2214 0935");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "886022140931", // wrong check digit
        "88602214093", // eleven
        "8860221409350", // thirteen
        "8860-2214-0935", // only spaces may stand between
        "88602214093S", // a letter
        "８８６０２２１４０９３５" // full-width digits are not the same characters
      })
  void anything_else_is_no_member_number(String text) {
    assertThat(MemberNumber.parse(text)).isEmpty();
  }

  @Test
  void every_single_wrong_digit_is_noticed() {
    String right = "886022140935";
    for (int place = 0; place < right.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = right.substring(0, place) + digit + right.substring(place + 1);
        assertThat(MemberNumber.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
      }
    }
  }

  @Test
  void drawn_numbers_are_valid_and_begin_with_eight() {
    IntStream.range(0, 1000)
        .mapToObj(i -> MemberNumber.random())
        .forEach(
            number -> {
              assertThat(number.digits()).hasSize(12).startsWith("8");
              assertThat(MemberNumber.parse(number.grouped())).contains(number);
            });
  }

  @Test
  void a_wrong_number_in_the_code_is_a_bug_and_says_so() {
    assertThatThrownBy(() -> new MemberNumber("1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1");
  }
}
