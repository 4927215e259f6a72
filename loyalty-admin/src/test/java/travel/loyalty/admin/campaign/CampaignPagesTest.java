package travel.loyalty.admin.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.earning.campaign.BurnDown;
import travel.loyalty.earning.campaign.Campaign;
import travel.loyalty.earning.campaign.CampaignDay;
import travel.loyalty.earning.campaign.CampaignState;
import travel.loyalty.earning.campaign.Window;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.chart.BarChart;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;

class CampaignPagesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-05-10");
  private static final Pager ONE_PAGE = new Pager("/campaigns", "", "", true);
  private static final EarningRule RULE =
      ProgrammeDocument.parse(FirstProgramme.document()).earning().get(4);

  @ParameterizedTest
  @CsvSource({
    "en, 300.00, used up on 2026-05-27",
    "en, 30.00, lasts to the end of the campaign on 2026-05-31",
    "en, 0.00, Nothing was given lately",
    "zh-CN, 300.00, 预算将于 2026-05-27 用完",
    "zh-CN, 30.00, 可用至 2026-05-31 活动结束",
    "zh-CN, 0.00, 近期没有发放"
  })
  void a_campaign_says_when_its_budget_ends(String language, String lately, String says) {
    assertThat(show(language, campaign(lately))).contains(says).doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_rule_without_a_budget_has_no_burn_down(String language) {
    Campaign free =
        new Campaign(
            RULE,
            1,
            "CNY",
            new Window(TODAY, Optional.empty()),
            CampaignState.RUNNING,
            Optional.empty(),
            Optional.empty());
    assertThat(show(language, free)).doesNotContain("??", "kpi__value", "<svg role=\"img\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_list_shows_each_and_an_empty_one_says_what_to_do(String language) {
    CampaignRow row = CampaignRow.of(campaign("300.00"), TODAY, formats(language));
    assertThat(list(language, List.of(row), false))
        .contains("/campaigns/DOUBLE_MAY", "720.00", "2026-05-27")
        .doesNotContain("??");
    assertThat(list(language, List.of(), true)).contains("href=\"/campaigns\"");
    assertThat(list(language, List.of(), false)).contains("href=\"/programme\"");
  }

  private static String list(String language, List<CampaignRow> rows, boolean searched) {
    return html(
        language,
        Page.of("campaign/list")
            .with("form", Form.blank())
            .with("searched", searched)
            .with("states", List.of())
            .with("rows", rows)
            .with("pager", ONE_PAGE));
  }

  private static String show(String language, Campaign campaign) {
    CampaignDay day = new CampaignDay(TODAY, Points.of("40.00"), Points.of("280.00"));
    return html(
        language,
        Page.of("campaign/show")
            .with("row", CampaignRow.of(campaign, TODAY, formats(language)))
            .with("paceDays", 7)
            .with("days", List.of(day))
            .with("pager", ONE_PAGE)
            .with(
                "chart",
                campaign
                    .burnDown()
                    .map(
                        down ->
                            BarChart.againstScale(
                                List.of(
                                    CampaignController.column(
                                        day, Points.of("720.00"), formats(language)))))));
  }

  private static Campaign campaign(String lately) {
    return new Campaign(
        RULE,
        1,
        "CNY",
        new Window(LocalDate.parse("2026-05-01"), Optional.of(LocalDate.parse("2026-05-31"))),
        CampaignState.RUNNING,
        Optional.of(Points.of("280.00")),
        Optional.of(new BurnDown(Points.of("1000.00"), Points.of("280.00"), Points.of(lately), 7)));
  }

  private static Formats formats(String language) {
    return new Formats(Locale.forLanguageTag(language), ZoneOffset.UTC);
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page);
  }
}
