package travel.loyalty.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private final Formats english = new Formats(Locale.ENGLISH, SHANGHAI);
  private final Formats chinese = new Formats(Locale.SIMPLIFIED_CHINESE, SHANGHAI);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1200.00 | 1,200 | 1,200.00 | +1,200.00",
        "1200.50 | 1,200.50 | 1,200.50 | +1,200.50",
        "-600.00 | \u2212600 | \u2212600.00 | \u2212600.00",
        "0.00 | 0 | 0.00 | 0.00",
        "0.01 | 0.01 | 0.01 | +0.01"
      })
  void points_have_decimals_only_where_there_are_hundredths_except_in_statements(
      String points, String plain, String exact, String change) {
    assertThat(english.points(points)).isEqualTo(plain);
    assertThat(english.pointsExact(points)).isEqualTo(exact);
    assertThat(chinese.pointsChange(new BigDecimal(points))).isEqualTo(change);
  }

  @Test
  void money_has_its_sign_and_two_decimals() {
    assertThat(chinese.money("CNY 3680.00")).isEqualTo("¥3,680.00");
    assertThat(english.money("CNY -3680.00")).isEqualTo("\u2212¥3,680.00");
    assertThat(english.money("CHF 12.00")).isEqualTo("CHF\u00a012.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.5 | 1.5", "10000.00 | 10,000.00", "80000 | 80,000", "-2.250 | \u22122.250"})
  void a_decimal_keeps_the_decimals_it_is_written_with(String written, String shown) {
    assertThat(chinese.decimal(written)).isEqualTo(shown);
  }

  @Test
  void a_day_is_iso_in_tables_and_long_in_sentences() {
    LocalDate day = LocalDate.of(2026, 12, 31);
    assertThat(english.day(day)).isEqualTo("2026-12-31");
    assertThat(english.longDay(day)).isEqualTo("31 December 2026");
    assertThat(chinese.longDay(day)).isEqualTo("2026年12月31日");
    assertThat(chinese.month(YearMonth.of(2026, 12))).isEqualTo("12月");
  }

  @Test
  void an_instant_is_told_in_the_zone_of_the_portal() {
    assertThat(english.time(Instant.parse("2026-11-21T16:30:00Z"))).isEqualTo("2026-11-22 00:30");
  }

  @Test
  void names_phones_and_addresses_are_masked() {
    assertThat(english.maskedName("林晓岚")).isEqualTo("林**");
    assertThat(english.maskedName("Ana Silva")).isEqualTo("A*** S***");
    assertThat(english.maskedPhone("13812340000")).isEqualTo("138****0000");
    assertThat(english.maskedPhone("110")).isEqualTo("****");
    assertThat(english.maskedMail("ana@example.com")).isEqualTo("a***@example.com");
    assertThat(english.number("886022140937")).isEqualTo("8860 2214 0937");
  }
}
