package travel.loyalty.web.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.offset.LineCap;
import travel.loyalty.offset.OffsetQuote;
import travel.loyalty.offset.OrderCaps;
import travel.loyalty.points.Balance;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Form;

class OffsetPageTest {

  private static final Programme PROGRAMME = ProgrammeDocument.parse(FirstProgramme.document());

  private static Form asked(String amount) {
    return Form.blank()
        .with("amount", amount)
        .with("type", "GROUP_TOUR")
        .with("heat", "HOT")
        .with("departsOn", "2026-07-15");
  }

  private static OffsetQuote quote(String available, String most, Optional<Money> leastSpend) {
    LineCap cap =
        new LineCap("1", new BigDecimal("10"), Optional.of("/offset/0"), Points.of("680.00"));
    Money value = Money.of(new BigDecimal(most), "CNY");
    return new OffsetQuote(
        new OrderCaps(PROGRAMME, List.of(cap), leastSpend),
        Points.of(available),
        Points.of(most),
        value,
        Money.of(new BigDecimal("6800.00"), "CNY").minus(value));
  }

  private static String html(String language, Form form, Optional<OffsetQuote> quote) {
    Balance balance = new Balance(Points.ZERO, Points.of("1000.00"), Points.ZERO, Points.ZERO);
    return new Rendering(Portal.Kind.MEMBER, Locale.forLanguageTag(language))
        .html(OffsetController.page(form, balance, quote));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Up to 680.00 points, 10 % of the price: 680.00 points",
    "zh-CN, 最多可用 680.00 积分, 价格的 10%，即 680.00 积分"
  })
  void the_page_tells_how_much_points_pay_and_by_which_limit(
      String language, String most, String cap) {
    String html =
        html(language, asked("6800"), Optional.of(quote("1000.00", "680.00", Optional.empty())));
    assertThat(html).contains(most, cap, "6,120.00").doesNotContain("??", "th:");
  }

  @Test
  void who_has_less_than_the_limit_is_told_so_and_a_small_order_what_it_must_amount_to() {
    Money least = Money.of(new BigDecimal("500.00"), "CNY");
    String html =
        html("en", asked("6800"), Optional.of(quote("100.00", "100.00", Optional.of(least))));
    assertThat(html)
        .contains("The limit is higher than what you have", "bookings of")
        .doesNotContain("??");
  }

  @Test
  void before_anything_was_asked_there_is_only_the_form() {
    assertThat(html("en", Form.blank(), Optional.empty()))
        .contains("Price of the trip")
        .doesNotContain("??", "Up to");
  }

  @ParameterizedTest
  @CsvSource({
    "'',           required",
    "0,            positive",
    "-5,           positive",
    "12.345,       too-many-decimals",
    "many,         decimal",
    "100000000.01, price-too-high"
  })
  void a_price_that_cannot_be_is_told_at_its_field(String amount, String problem) {
    Form form = asked(amount);
    assertThat(PlannedTrip.of(form, "CNY")).isEmpty();
    assertThat(form.problem("amount").orElseThrow().key()).isEqualTo("field." + problem);
  }

  @Test
  void a_trip_is_asked_for_as_it_was_told() {
    PlannedTrip trip = PlannedTrip.of(asked("6,800"), "CNY").orElseThrow();
    assertThat(trip.order().lines().get(0).amount()).hasToString("CNY 6800.00");
    assertThat(trip.departsOn()).hasToString("Optional[2026-07-15]");
  }
}
