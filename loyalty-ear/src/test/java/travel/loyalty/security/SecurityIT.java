package travel.loyalty.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.container.LoyaltyServer;

/** The walls between strangers, members, staff and API clients. */
class SecurityIT extends Walls {

  private static final String BEARER = "Bearer " + LoyaltyServer.API_KEY;

  // --- strangers

  @ParameterizedTest
  @ValueSource(strings = {"/home", "/profile"})
  void a_stranger_is_sent_to_the_members_sign_in(String path) {
    HttpResponse<String> answer = browser().get(path);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Browser.target(answer)).isEqualTo("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/", "/admin/members", "/admin/staff", "/admin/audit"})
  void a_stranger_is_sent_to_the_staff_sign_in(String path) {
    HttpResponse<String> answer = browser().get(path);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Browser.target(answer)).isEqualTo("/admin/sign-in");
  }

  @Test
  void the_api_answers_a_stranger_with_a_problem() {
    HttpResponse<String> answer = browser().get("/api/v1/programme");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("urn:loyalty:problem:not-authenticated");
  }

  @Test
  void an_unknown_name_gets_the_same_answer_as_a_wrong_password() {
    String known = told(browser().signInAsStaff("agent", "wrong password"));
    String unknown = told(browser().signInAsStaff("agent7", "wrong password"));
    assertThat(unknown.replace("agent7", "agent")).isEqualTo(known);
  }

  private static String told(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(422);
    String body = answer.body();
    return body.substring(body.indexOf("<main")).replaceAll("value=\"[^\"]{20,}\"", "");
  }

  // --- walls between populations

  @Test
  void a_member_never_enters_the_staff_portal() {
    Browser ana = people.member("ana.walls");
    assertThat(ana.get("/home").statusCode()).isEqualTo(200);
    assertThat(Browser.target(ana.get("/admin/members"))).isEqualTo("/admin/sign-in");
    String session = ana.cookie("loyalty-member");
    ana.setCookie("loyalty-staff", session, "/admin");
    assertThat(Browser.target(ana.get("/admin/members"))).isEqualTo("/admin/sign-in");
    assertThat(ana.get("/api/v1/programme").statusCode()).isEqualTo(401);
  }

  @Test
  void staff_never_enter_the_members_portal_as_a_member() {
    Browser agent = people.staff("agent");
    assertThat(agent.get("/admin/members").statusCode()).isEqualTo(200);
    assertThat(Browser.target(agent.get("/home"))).isEqualTo("/sign-in");
    agent.setCookie("loyalty-member", agent.cookie("loyalty-staff"), "/");
    assertThat(Browser.target(agent.get("/home"))).isEqualTo("/sign-in");
    Map<String, String> shown = Map.of("login", "agent", "password", LoyaltyServer.ADMIN_PASSWORD);
    assertThat(browser().submit("/sign-in", "/sign-in", shown).statusCode()).isEqualTo(422);
  }

  @Test
  void a_key_opens_the_api_and_no_page() {
    Browser program = browser();
    assertThat(program.get("/api/v1/programme", "Authorization", BEARER).statusCode())
        .isEqualTo(200);
    assertThat(program.allCookies()).isEmpty();
    assertThat(Browser.target(program.get("/home", "Authorization", BEARER))).isEqualTo("/sign-in");
    assertThat(Browser.target(program.get("/admin/members", "Authorization", BEARER)))
        .isEqualTo("/admin/sign-in");
  }

  @Test
  void a_role_opens_its_own_pages_only() {
    Browser agent = people.staff("agent");
    assertThat(agent.get("/admin/staff").statusCode()).isEqualTo(403);
    assertThat(agent.get("/admin/clients").statusCode()).isEqualTo(403);
    assertThat(agent.get("/admin/audit").statusCode()).isEqualTo(403);
    Browser admin = people.staff("admin");
    assertThat(admin.get("/admin/staff").statusCode()).isEqualTo(200);
    assertThat(admin.get("/admin/audit/check").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//home",
        "/home;a=b",
        "/%68ome",
        "/x/../home",
        "/./home",
        "/home%2f",
        "/HOME",
        "/admin;x/members",
        "//admin/members",
        "/admin//members",
        "/x/../admin/members",
        "/%61dmin/members",
        "/admin/sign-in/../members",
        "/admin/sign-in;/../members",
        "/admin/assets/../members",
        "/admin/./members",
        "/admin/%6dembers%00",
        "//api/v1/programme",
        "/api;x=1/v1/programme",
        "/x/../api/v1/programme",
        "/%61pi/v1/programme",
        "/./api/v1/programme",
        "/api/../home"
      })
  void no_spelling_of_a_path_gets_around_the_walls(String path) {
    assertThat(browser().statusOfRaw(path, "")).isNotEqualTo(200);
  }

  // --- sessions

  @Test
  void signing_in_gives_a_new_session_and_signing_out_ends_it_on_the_server() {
    Browser agent = browser();
    agent.get("/admin/sign-in");
    String before = agent.cookie("loyalty-staff");
    agent.signInAsStaff("agent", LoyaltyServer.ADMIN_PASSWORD);
    String after = agent.cookie("loyalty-staff");
    assertThat(after).isNotEmpty().isNotEqualTo(before);
    agent.submit("/admin/members", "/admin/sign-out", Map.of());
    Browser thief = browser();
    thief.setCookie("loyalty-staff", after, "/admin");
    assertThat(Browser.target(thief.get("/admin/members"))).isEqualTo("/admin/sign-in");
  }

  @Test
  void a_blocked_user_is_out_at_the_next_request() {
    Browser supplier = people.staff("supplier");
    assertThat(supplier.get("/admin/account").statusCode()).isEqualTo(200);
    Browser admin = people.staff("admin");
    String list = admin.get("/admin/staff?q=supplier").body();
    Matcher link = Pattern.compile("/admin(/staff/\\d+)").matcher(list);
    assertThat(link.find()).isTrue();
    String user = "/admin" + link.group(1);
    admin.submit(user, user + "/block", Map.of("reason", "left"));
    assertThat(Browser.target(supplier.get("/admin/account"))).isEqualTo("/admin/sign-in");
    assertThat(browser().signInAsStaff("supplier", LoyaltyServer.ADMIN_PASSWORD).statusCode())
        .isEqualTo(422);
  }

  @Test
  void guessing_is_slowed_down_and_told_how_long() {
    Browser guesser = browser();
    HttpResponse<String> answer = guesser.signInAsStaff("guessed", "wrong password");
    for (int i = 0; i < 12 && answer.statusCode() == 422; i++) {
      answer = guesser.signInAsStaff("guessed", "wrong password");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void behind_a_proxy_of_the_operator_everybody_waits_for_themselves() {
    Browser guesser = browserAt("198.51.100.1");
    HttpResponse<String> answer = guesser.signInAsStaff("shared", "wrong password");
    for (int i = 0; i < 12 && answer.statusCode() == 422; i++) {
      answer = guesser.signInAsStaff("shared", "wrong password");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(browserAt("198.51.100.2").signInAsStaff("shared", "wrong").statusCode())
        .isEqualTo(422);
  }

  @Test
  void the_log_shows_the_path_of_a_problem_without_the_members_number() throws IOException {
    String path = "/api/v1/members/886022140935/balance";
    browser().get(path, "Authorization", BEARER);
    assertThat(Files.readString(server.log()))
        .contains("path=/api/v*/members/************/balance")
        .doesNotContain("886022140935");
  }

  @Test
  void a_forgotten_password_is_replaced_by_a_code() {
    String name = "ana.forgot";
    people.enrolled(name);
    people.setPassword(name);
    people.memberByPassword(name);
  }

  // --- forms and headers

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/sign-out", "/password/forgotten", "/admin/sign-in"})
  void a_form_that_is_not_ours_is_refused(String path) {
    assertThat(browser().post(path, Map.of("login", "agent")).statusCode()).isEqualTo(403);
    Browser other = browser();
    other.get("/sign-in");
    Map<String, String> foreign = Map.of("login", "agent", "_csrf", "AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(other.post(path, foreign).statusCode()).isEqualTo(403);
  }

  @Test
  void what_staff_may_do_needs_the_token_of_their_own_session() {
    Browser admin = people.staff("admin");
    for (String path :
        List.of("/staff/new", "/clients/new", "/staff-limits", "/jobs/audit-sealing/run")) {
      assertThat(admin.post("/admin" + path, Map.of()).statusCode()).as(path).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in",
        "/nowhere",
        "/home",
        "/admin/sign-in",
        "/admin/nowhere",
        "/api/v1/programme",
        "/api/v1/nowhere",
        "/assets/0/none.css",
        "/status/live"
      })
  void every_answer_carries_the_headers(String path) {
    HttpResponse<String> answer = browser().get(path);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
    assertThat(answer.body()).doesNotContain("at travel.loyalty", "Exception");
  }

  @Test
  void cookies_are_out_of_reach_of_scripts() {
    HttpResponse<String> answer = browser().get("/admin/sign-in");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"));
  }
}
