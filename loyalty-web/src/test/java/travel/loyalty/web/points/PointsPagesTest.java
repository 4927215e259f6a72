package travel.loyalty.web.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.points.AccountView;
import travel.loyalty.points.AllocationView;
import travel.loyalty.points.Balance;
import travel.loyalty.points.EntryKind;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.Expiring;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.LotState;
import travel.loyalty.points.LotView;
import travel.loyalty.points.Operation;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.chart.BarChart;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Texts;

class PointsPagesTest {

  private static final SourceRef BOOKING = new SourceRef("BOOKING", "crs/B-1/1@1");
  private static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");
  private static final Instant END = Instant.parse("2028-03-27T16:00:00Z");
  private static final Balance BALANCE =
      new Balance(Points.of("36.00"), Points.of("1236.00"), Points.of("0.00"), Points.of("57.00"));

  @ParameterizedTest
  @CsvSource({
    "en, '36 full hundreds of CNY\u00a03,680.00 at 1 point each', 'rule DOM_GROUP, version 1'",
    "zh-CN, 'CNY\u00a03,680.00，每满 100 得 1 分，共 36 个整百', '规则 DOM_GROUP，第 1 版'"
  })
  void the_statement_tells_in_words_where_each_number_comes_from(
      String language, String words, String rule) {
    String html = html(language, statement(List.of(entry())));
    assertThat(html).contains(words, rule, "+36.00", "1,236.00").doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void every_kind_of_step_has_words(String language) {
    Texts texts = Texts.load(List.of("points_zh_CN.properties"), getClass().getClassLoader());
    Set<String> keys = texts.patterns(Locale.forLanguageTag(language)).keySet();
    assertThat(Operation.values())
        .allSatisfy(
            step -> assertThat(keys).anyMatch(key -> key.startsWith("explanation." + step)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void an_empty_statement_says_what_comes_first(String language) {
    assertThat(html(language, statement(List.of()))).contains("empty").doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void an_entry_shows_its_steps_and_the_lots_it_moved(String language) {
    Page page =
        Page.of("points/show")
            .with("entry", entry())
            .with(
                "lots",
                List.of(new AllocationView(88, BOOKING, END, Points.of("36.00"), new MemberId(1))))
            .with("reason", "");
    assertThat(html(language, page)).contains("2028-03-27", "+36.00").doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void what_ends_when_is_drawn_and_listed(String language) {
    AccountView account =
        new AccountView(
            BALANCE,
            List.of(
                new LotView(
                    88,
                    Points.of("36.00"),
                    Points.of("30.00"),
                    LotState.AVAILABLE,
                    AT,
                    END,
                    BOOKING,
                    "DOM_GROUP",
                    new MemberId(1))),
            List.of(
                new Expiring(
                    LocalDate.parse("2026-04-30"), Points.of("30.00"), Points.of("30.00"))));
    BarChart chart =
        BarChart.againstScale(
            List.of(new BarChart.Column("4", List.of(new BigDecimal("30.00")), List.of("30"))));
    Page page = Page.of("points/expiry").with("account", account).with("chart", chart);
    assertThat(html(language, page)).contains("2026-04-30", "<svg").doesNotContain("??", "th:");
  }

  private static Page statement(List<EntryView> entries) {
    return Page.of("points/list")
        .with("me", new MemberId(1))
        .with("form", Form.blank())
        .with("types", StatementType.choices())
        .with("balance", BALANCE)
        .with("months", StatementMonth.of(entries, ZoneId.of("Asia/Shanghai")))
        .with("filtered", false)
        .with("pager", new Pager("/points", "", "12", true));
  }

  private static EntryView entry() {
    return new EntryView(
        new MemberId(1),
        12,
        AT,
        EntryKind.PENDING,
        Points.of("36.00"),
        BALANCE,
        BOOKING,
        "DOM_GROUP",
        1,
        Explanation.step(
            new BigDecimal("3680.00"), "CNY", new BigDecimal("100.00"), Points.of("1.00")),
        Optional.of(88L),
        "CLIENT/crs");
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.MEMBER, Locale.forLanguageTag(language)).html(page);
  }
}
