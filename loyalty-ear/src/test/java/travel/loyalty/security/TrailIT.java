package travel.loyalty.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.TestDatabase;

/** What people can see and end of their own sign-ins, and what the trail keeps of theirs. */
class TrailIT {

  private static LoyaltyServer server;
  private static People people;

  @BeforeAll
  static void start() {
    server = new LoyaltyServer("trail", TestDatabase.chosen()).start();
    people = new People(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void signing_out_elsewhere_ends_the_other_device_and_leaves_this_one() {
    String address = "ana.devices@example.com";
    people.enrolled(address);
    people.setPassword(address);
    Browser phone = people.memberByPassword(address);
    Browser desk = people.memberByPassword(address);
    assertThat(desk.get("/profile").body()).contains("/profile/sessions/end-others");
    assertThat(desk.post("/profile/sessions/end-others", Map.of()).statusCode()).isEqualTo(403);
    desk.submit("/profile", "/profile/sessions/end-others", Map.of());
    assertThat(Browser.target(phone.get("/profile"))).isEqualTo("/sign-in");
    assertThat(desk.get("/profile").body()).doesNotContain("/profile/sessions/end-others");
  }

  @Test
  void a_list_that_leaves_as_a_file_is_in_the_trail_without_what_was_typed() {
    people.enrolled("ana.trail@example.com");
    Browser manager = people.staff("manager");
    String file = manager.get("/admin/members.csv?q=Ana+Silva").body();
    assertThat(file).startsWith("\ufeff").contains("example.com");
    String trail = manager.get("/admin/audit?action=list.exported&actor=STAFF").body();
    assertThat(trail)
        .contains("STAFF/manager", "members", "&quot;q&quot;:&quot;*&quot;")
        .doesNotContain("Silva");
  }

  @Test
  void a_members_own_files_are_in_the_trail_too_and_say_words() {
    Browser ana = people.member("ana.files@example.com");
    assertThat(ana.get("/claims.csv", "Accept-Language", "zh-CN").body()).contains("订单号");
    assertThat(ana.get("/points.xlsx").headers().firstValue("Content-Type").orElse(""))
        .contains("spreadsheet");
    assertThat(people.staff("admin").get("/admin/audit?action=list.exported&actor=MEMBER").body())
        .contains("claims", "points", "&quot;rows&quot;:0");
  }
}
