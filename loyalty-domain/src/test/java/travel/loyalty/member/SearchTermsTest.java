package travel.loyalty.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {

  private static final MemberNumber NUMBER = new MemberNumber("886022140935");

  @ParameterizedTest
  @CsvSource({
    "林小雨, 林",
    "林小雨, 小雨", // the given name alone
    "林小雨, linxiaoyu",
    "林小雨, Lin Xiao",
    "林小雨, xiaoyu",
    "林小雨, lxy",
    "林小雨, LX",
    "曾国藩, zeng", // the surname's reading
    "曾国藩, ceng", // and the other one
    "吕明, lv",
    "Ana Silva, ana",
    "Ana Silva, silva",
    "Ana Silva, anasil",
    "João d'Ávila, joao d",
    "João d'Ávila, davila",
    "李Amy, liamy"
  })
  void a_name_is_found_by_what_people_type(String name, String typed) {
    assertThat(isFound(name, "", "", typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "林小雨, 雨林", // another order
    "林小雨, iaoyu",
    "Ana Silva, lva"
  })
  void a_name_is_not_found_by_its_middle(String name, String typed) {
    assertThat(isFound(name, "", "", typed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "+8613800138000, 138001",
    "+8613800138000, 8000", // the tail
    "+8613800138000, 138 0013 8000",
    "+5511987654321, 5511",
    "+5511987654321, 4321"
  })
  void a_mobile_is_found_by_its_beginning_and_by_its_tail(String mobile, String typed) {
    assertThat(isFound("林小雨", "", mobile, typed)).isTrue();
  }

  @Test
  void a_mobile_is_not_found_by_two_digits_of_its_tail() {
    assertThat(isFound("林小雨", "", "+8613800138099", "99")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"lin@example.com, LIN@", "lin@example.com, lin@example.com"})
  void an_address_is_found_by_its_beginning(String email, String typed) {
    assertThat(isFound("林小雨", email, "", typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"8860 2214", "886022140935"})
  void a_member_number_is_found_grouped_or_not(String typed) {
    assertThat(isFound("林小雨", "", "", typed)).isTrue();
  }

  @Test
  void signs_alone_search_for_nothing() {
    assertThat(SearchTerms.ranges(" -- ")).isEmpty();
  }

  private static boolean isFound(String name, String email, String mobile, String typed) {
    return SearchTerms.of(name, NUMBER, email, mobile).stream()
        .anyMatch(
            term ->
                SearchTerms.ranges(typed).stream()
                    .anyMatch(
                        range ->
                            term.compareTo(range.from()) >= 0 && term.compareTo(range.to()) < 0));
  }
}
