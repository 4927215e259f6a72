package travel.loyalty.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.activity.referral.ReferralOverview;
import travel.loyalty.activity.referral.ReferralProgress;
import travel.loyalty.activity.referral.ReferralState;
import travel.loyalty.activity.referral.ReferralView;
import travel.loyalty.member.MemberClass;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.MemberState;
import travel.loyalty.programme.ReferralAward;
import travel.loyalty.programme.ReferralAward.QualifiesAt;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.chart.QrCode;

class ReferralPagesTest {

  private static final String LINK = "https://points.example/join?ref=KLM234PQ";
  private static final ReferralAward AWARD =
      new ReferralAward(
          "REFERRAL",
          Points.of("500.00"),
          3,
          Optional.of(1),
          QualifiesAt.FIRST_COMPLETED_TRIP,
          Optional.of(30),
          Optional.empty(),
          Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|For every 3 friends who have completed a first trip with us.|2 of 3 friends count, 1 to go|Under review",
        "zh-CN|每有 3 位好友完成首次行程即可获得。|3 位好友中已有 2 位达标，还差 1 位|审核中"
      })
  void a_member_sees_the_rule_the_progress_and_each_friend_by_one_letter(
      String language, String rule, String progress, String review) {
    assertThat(html(language, 2, List.of(friend())))
        .contains(rule, progress, review, "白**", LINK, "viewBox", "/referral.csv")
        .doesNotContain("白云", "8860", "??", "th:", "style=");
  }

  @ParameterizedTest
  @CsvSource({"en, You have got this reward as often as it is given", "zh-CN, 这项奖励您已全部获得"})
  void who_has_the_award_as_often_as_it_is_given_is_told_so(String language, String complete) {
    assertThat(html(language, 3, List.of(friend()))).contains(complete).doesNotContain("<progress");
  }

  @ParameterizedTest
  @CsvSource({"en, No friend has joined yet", "zh-CN, 还没有好友加入"})
  void who_has_no_friends_yet_is_told_how_to_begin(String language, String empty) {
    assertThat(html(language, 0, List.of())).contains(empty, LINK).doesNotContain(".csv", "??");
  }

  private static String html(String language, int counted, List<ReferralView> friends) {
    ReferralOverview overview =
        new ReferralOverview(
            "KLM234PQ",
            friends.size(),
            counted,
            1,
            Points.ZERO,
            List.of(new ReferralProgress(AWARD, counted, Points.ZERO)));
    Page page =
        Page.of("referral/show")
            .with("overview", overview)
            .with("friends", friends)
            .with("link", LINK)
            .with("qr", QrCode.of(LINK))
            .with("pager", new Pager("/referral", "", "", true));
    return new Rendering(Portal.Kind.MEMBER, Locale.forLanguageTag(language)).html(page);
  }

  private static ReferralView friend() {
    Instant at = Instant.parse("2026-03-01T01:00:00Z");
    MemberRef friend =
        new MemberRef(
            new MemberId(2),
            new MemberNumber("886022140935"),
            "白云",
            MemberClass.INDIVIDUAL,
            MemberState.ACTIVE,
            Locale.SIMPLIFIED_CHINESE);
    return new ReferralView(
        friend,
        friend,
        at,
        ReferralState.UNDER_REVIEW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        "");
  }
}
