package travel.loyalty.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.access.SessionView;
import travel.loyalty.activity.OpenTask;
import travel.loyalty.member.MemberClass;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberState;
import travel.loyalty.member.MemberView;
import travel.loyalty.programme.TaskAward.Field;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Problem;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Conflict;
import travel.loyalty.ui.form.Form;

class ProfilePagesTest {

  private static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");
  private static final SessionView HERE =
      new SessionView(5, AT, AT, "192.0.2.1", "Mozilla/5.0 (Windows NT 10.0) Firefox/127.0");
  private static final SessionView PHONE =
      new SessionView(6, AT, AT, "192.0.2.2", "Mozilla/5.0 (iPhone) MicroMessenger/8.0.49");

  @ParameterizedTest
  @CsvSource({
    "en, Firefox on Windows, WeChat on iPhone, This device",
    "zh-CN, Windows · Firefox, iPhone · 微信, 本设备"
  })
  void a_member_sees_each_device_and_may_end_every_one_but_this(
      String language, String here, String phone, String mark) {
    String html = html(language, List.of(HERE, PHONE));
    assertThat(html)
        .contains(here, phone, mark, "/profile/sessions/6/end", "/profile/sessions/end-others")
        .doesNotContain("/profile/sessions/5/end", "??", "th:");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 15 points are waiting for you: tell us your birthday.",
    "zh-CN, 补充生日，即可获得 15 积分。"
  })
  void a_member_sees_what_telling_more_would_bring(String language, String task) {
    assertThat(html(language, List.of(HERE))).contains(task);
  }

  @Test
  void who_is_signed_in_once_is_not_asked_to_end_others() {
    assertThat(html("en", List.of(HERE))).doesNotContain("end-others");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Saved now, What you typed, Take what is saved now",
    "zh-CN, 现已保存, 您填写的, 采用现已保存的内容"
  })
  void two_who_save_the_same_are_shown_what_differs(
      String language, String saved, String typed, String take) {
    Form form = Form.blank().with("name", "Lin Xiaolan").with("locale", "zh-CN");
    Form theirs = Form.blank().with("name", "Lin Lan").with("locale", "en");
    Choice english = Choice.named("en", "English");
    form.refuse(
        Problem.of(409, "changed-meanwhile"),
        () ->
            Conflict.between(theirs, form)
                .field("name", "profile.show.name")
                .field("locale", "profile.show.language", List.of(english)));
    Page page =
        Page.of("profile/edit")
            .with("form", form)
            .with("languages", List.of(english))
            .with("zones", List.of());
    assertThat(rendered(language, page))
        .contains(saved, typed, take, "Lin Lan", "value=\"Lin Xiaolan\"", "English")
        .doesNotContain("??", "th:");
  }

  private static String html(String language, List<SessionView> sessions) {
    Page page =
        Page.of("profile/show")
            .with("member", member())
            .with("tasks", List.of(new OpenTask(Points.of("15.00"), List.of(Field.BIRTH_DATE))))
            .with("consents", ConsentMatrix.of(List.of()))
            .with("sessions", sessions)
            .with("here", HERE.id());
    return rendered(language, page);
  }

  private static String rendered(String language, Page page) {
    return new Rendering(Portal.Kind.MEMBER, Locale.forLanguageTag(language)).html(page);
  }

  private static MemberView member() {
    return new MemberView(
        new MemberId(1),
        new MemberNumber("886022140935"),
        "Lin Xiaolan",
        MemberClass.INDIVIDUAL,
        MemberState.ACTIVE,
        "",
        "lin@example.com",
        "",
        Optional.empty(),
        Locale.ENGLISH,
        ZoneId.of("Asia/Shanghai"),
        "LIN2026",
        "",
        AT,
        Optional.empty(),
        1);
  }
}
