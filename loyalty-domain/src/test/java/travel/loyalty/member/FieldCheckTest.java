package travel.loyalty.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.shared.Refused;

class FieldCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final FieldCheck check = new FieldCheck();

  @ParameterizedTest
  @CsvSource({
    "13800138000, +8613800138000",
    "'138 0013-8000', +8613800138000",
    "'+86 138 0013 8000', +8613800138000",
    "0086 13800138000, +8613800138000",
    "'+55 (11) 98765-4321', +5511987654321"
  })
  void a_mobile_is_kept_in_one_form(String typed, String kept) {
    assertThat(check.contacts("", typed).mobile()).contains(kept);
    check.finish();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12800138000", // no Chinese mobile begins so
        "1380013800", // a digit short
        "+8612345678901",
        "98765-4321", // no country code
        "+0123456789",
        "+1234567890123456", // sixteen digits
        "138001380OO",
        "１３８００１３８０００"
      })
  void what_is_no_mobile_is_refused(String typed) {
    check.contacts("", typed);
    assertThat(errors()).containsExactly("/mobile phone");
  }

  @Test
  void an_address_is_kept_in_lower_case() {
    assertThat(check.contacts(" Lin@Example.COM ", "").email()).contains("lin@example.com");
    check.finish();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lin",
        "lin@",
        "@example.com",
        "lin@example",
        "lin@@example.com",
        "lin@exa mple.com",
        "lin..yu@example.com",
        "lin@example.com\nBcc: all@example.com",
        "lin@-example.com"
      })
  void what_is_no_address_is_refused(String typed) {
    check.contacts(typed, "");
    assertThat(errors()).containsExactly("/email email");
  }

  @ParameterizedTest
  @CsvSource({
    "1900-01-01, ''",
    "2026-03-01, ''", // born today
    "1899-12-31, /birthDate too-early",
    "2026-03-02, /birthDate in-future",
    "2026-02-30, /birthDate date",
    "01/02/1990, /birthDate date"
  })
  void a_birth_date_lies_between_1900_and_today(String typed, String error) {
    check.birthDate(typed, TODAY);
    assertThat(String.join(",", errors())).isEqualTo(error);
  }

  @Test
  void a_name_may_be_in_any_script_and_its_spaces_become_one() {
    assertThat(check.name("  Ana\u00a0 Silva ")).isEqualTo("Ana Silva");
    assertThat(check.name("林　小雨")).isEqualTo("林 小雨");
    check.finish();
  }

  @Test
  void a_name_is_required() {
    check.name("   ");
    assertThat(errors()).containsExactly("/name required");
  }

  @ParameterizedTest
  @CsvSource({"'a\tb', control-character", "'a\u202eb', control-character", "'12 -', name"})
  void a_name_without_letters_or_with_unseen_characters_is_refused(String name, String code) {
    check.name(name);
    assertThat(errors()).containsExactly("/name " + code);
  }

  @Test
  void a_name_has_at_most_a_hundred_characters() {
    check.name("林".repeat(100));
    check.finish();
    check.name("林".repeat(101));
    assertThat(errors()).containsExactly("/name too-long");
  }

  @Test
  void language_and_zone_have_defaults() {
    assertThat(check.locale("")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(check.zone("", SHANGHAI)).isEqualTo(SHANGHAI);
    check.finish();
  }

  @Test
  void an_unknown_language_zone_or_class_is_refused_all_at_once() {
    check.locale("pt-BR");
    check.zone("Mars/Olympus", SHANGHAI);
    check.memberClass("PLATINUM");
    check.memberClass("");
    assertThat(errors())
        .containsExactly(
            "/locale choice", "/timeZone time-zone", "/class choice", "/class required");
  }

  @Test
  void a_consent_names_a_known_purpose_and_channel() {
    check.consents(
        List.of(
            new ConsentGiven("TERMS", "ANY", true),
            new ConsentGiven("SPAM", "EMAIL", true),
            new ConsentGiven("MARKETING", "PIGEON", true)));
    assertThat(errors())
        .containsExactly("/consents/1/purpose choice", "/consents/2/channel choice");
  }

  @Test
  void a_thing_that_is_named_has_to_exist() {
    assertThat(check.existing("/employer", "", text -> Optional.of(1))).isEmpty();
    check.finish();
    check.existing("/employer", "1", text -> Optional.empty());
    assertThat(errors()).containsExactly("/employer unknown");
  }

  private List<String> errors() {
    Refused refused = catchThrowableOfType(Refused.class, check::finish);
    return refused == null
        ? List.of()
        : refused.errors().stream().map(e -> e.pointer() + " " + e.code()).toList();
  }
}
