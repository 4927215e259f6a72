package travel.loyalty.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What two devices of one person do to each other, and what the trail keeps of people. */
class TrailIT extends Walls {

  @Test
  void signing_out_elsewhere_ends_the_other_device_and_leaves_this_one() {
    String name = "ana.devices";
    people.enrolled(name);
    people.setPassword(name);
    Browser phone = people.memberByPassword(name);
    Browser desk = people.memberByPassword(name);
    assertThat(desk.get("/profile").body()).contains("/profile/sessions/end-others");
    assertThat(desk.post("/profile/sessions/end-others", Map.of()).statusCode()).isEqualTo(403);
    desk.submit("/profile", "/profile/sessions/end-others", Map.of());
    assertThat(Browser.target(phone.get("/profile"))).isEqualTo("/sign-in");
    assertThat(desk.get("/profile").body()).doesNotContain("/profile/sessions/end-others");
  }

  @Test
  void whoever_saves_second_is_shown_the_difference_and_may_insist() {
    Browser ana = people.member("ana.twice");
    String version = value(ana.get("/profile/edit").body(), "version");
    assertThat(save(ana, "Ana Lima", version).statusCode()).isEqualTo(303);
    HttpResponse<String> late = save(ana, "Ana Souza", version);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Ana Lima", "value=\"Ana Souza\"", "/profile/edit");
    assertThat(save(ana, "Ana Souza", value(late.body(), "version")).statusCode()).isEqualTo(303);
    assertThat(ana.get("/profile").body()).contains("Ana Souza");
  }

  private static HttpResponse<String> save(Browser browser, String name, String version) {
    return browser.submit(
        "/profile/edit",
        "/profile/edit",
        Map.of("name", name, "locale", "en", "timeZone", "Asia/Shanghai", "version", version));
  }

  private static String value(String page, String field) {
    Matcher input = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(input.find()).isTrue();
    return input.group(1);
  }

  @Test
  void a_list_that_leaves_as_a_file_is_in_the_trail_without_what_was_typed() {
    people.enrolled("ana.trail");
    Browser manager = people.staff("manager");
    String file = manager.get("/admin/members.csv?q=Ana+Silva").body();
    assertThat(file).startsWith("\ufeff").contains("example.com");
    String trail = manager.get("/admin/audit?action=list.exported&actor=STAFF").body();
    assertThat(trail).contains("STAFF/manager", "members", "q=*").doesNotContain("Silva");
  }

  @Test
  void a_members_own_files_are_in_the_trail_too_and_say_words() {
    Browser ana = people.member("ana.files");
    assertThat(ana.get("/claims.csv", "Accept-Language", "zh-CN").body()).contains("订单号");
    assertThat(ana.get("/points.xlsx").headers().firstValue("Content-Type").orElse(""))
        .contains("spreadsheet");
    assertThat(people.staff("admin").get("/admin/audit?action=list.exported&actor=MEMBER").body())
        .contains("claims", "points", "Rows: 0");
  }
}
