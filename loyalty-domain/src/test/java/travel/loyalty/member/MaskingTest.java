package travel.loyalty.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource({"林小雨, 林**", "Ana Silva, A**", "𠮷田, 𠮷**", "'', ''"})
  void a_name_keeps_its_first_character(String name, String masked) {
    assertThat(Masking.name(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "+8613800130000, 138****0000",
    "+5511987654321, +55****4321",
    "+4512345, +45****2345",
    "+451234, ****",
    "'', ''"
  })
  void a_mobile_keeps_its_beginning_and_its_tail(String mobile, String masked) {
    assertThat(Masking.mobile(mobile)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"lin@example.com, l****@example.com", "'', ''"})
  void an_address_keeps_its_first_letter_and_its_domain(String email, String masked) {
    assertThat(Masking.email(email)).isEqualTo(masked);
  }
}
