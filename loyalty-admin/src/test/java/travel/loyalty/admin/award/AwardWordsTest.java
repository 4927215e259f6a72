package travel.loyalty.admin.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.activity.AwardTotals;
import travel.loyalty.activity.AwardView;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.ui.text.Texts;

class AwardWordsTest {

  private static final String MORE =
      """
      {"code": "JOINED", "event": "ANNIVERSARY", "grantOn": "FIRST_OF_MONTH", "points": "30.00"},
      {"code": "HEAD", "event": "REFERRAL", "qualifiesAt": "REGISTRATION", "points": "5.00", "times": 4},
      {"code": "WELCOME", "event": "ENROLMENT", "points": "20.00", "budget": "900.00", "validity": {"months": 1}},
      {"code": "PROFILE", "event": "TASK", "fields": ["mobile", "birthDate"], "points": "15.00"},
      {"code": "TALK", "event": "ACTIVITY", "activity": "TALK", "points": "8.00"},
      {"code": "STREAK", "event": "STREAK", "months": 3, "points": "100.00"},
      """;

  private static List<AwardRow> rows(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String name = language.equals("en") ? "en" : "zh_CN";
    Texts texts =
        Texts.load(
            List.of(
                "award_" + name + ".properties",
                "programme_" + name + ".properties",
                "words_" + name + ".properties",
                "ui_" + name + ".properties"),
            AwardWordsTest.class.getClassLoader());
    Formats formats = new Formats(locale, ZoneId.of("Asia/Shanghai"));
    AwardWords words = new AwardWords(new Say(texts, locale, formats), formats);
    return views().stream().map(words::row).toList();
  }

  private static List<AwardView> views() {
    String document = FirstProgramme.document().replace("\"awards\": [", "\"awards\": [" + MORE);
    List<AwardView> views = new ArrayList<>();
    ProgrammeDocument.parse(document)
        .awards()
        .all()
        .forEach(
            award ->
                views.add(
                    new AwardView(
                        award.code(),
                        Optional.of(award),
                        new AwardTotals.Total(2, Points.of("40.00")),
                        award.budget())));
    views.add(new AwardView("OLD", Optional.empty(), AwardTotals.Total.NOTHING, Optional.empty()));
    return views;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|30 points on the first day of the month of joining, once a year|at most 4 times a member|15 points for telling: birthday, mobile number",
        "zh-CN|入会周年当月 1 日发放 30 积分，每年一次|每位会员最多 4 次|填写生日、手机号，发放 15 积分"
      })
  void every_kind_of_award_is_put_into_words(
      String language, String rule, String limit, String task) {
    List<AwardRow> rows = rows(language);
    assertThat(rows).hasSize(10);
    assertThat(rows)
        .extracting(AwardRow::rule)
        .contains(rule, task)
        .noneMatch(t -> t.contains("{"));
    assertThat(rows)
        .flatExtracting(AwardRow::limits)
        .contains(limit)
        .noneMatch(t -> t.contains("{"));
  }

  @ParameterizedTest
  @CsvSource({"en, no longer given, 900", "zh-CN, 已停发, 900"})
  void the_list_tells_what_each_gave_and_what_is_left(String language, String old, String left) {
    Page page =
        Page.of("award/list")
            .with("awards", rows(language))
            .with("pager", new Pager("/awards", "", "", true));
    assertThat(new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page))
        .contains(old, left, "40.00", "/awards.csv")
        .doesNotContain("??", "th:");
  }
}
