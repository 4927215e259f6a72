package travel.loyalty.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.ApiCaller;

/** What a key opens, and what it does not. */
class KeysIT extends Walls {

  private static final Pattern KEY = Pattern.compile("lk_[a-z0-9]+_[\\w-]{43}");

  /** The page of a new client in the staff portal. */
  private static String client(Browser admin, String name, String scopes) {
    Map<String, String> fields =
        Map.of("name", name, "kind", "SYSTEM", "limit", "0.00", "scopes", scopes);
    return Browser.target(admin.submit("/admin/clients/new", "/admin/clients/new", fields));
  }

  /** A new key of that client, as the header that shows it. */
  private static String bearer(Browser admin, String page) {
    Matcher key = KEY.matcher(admin.submit(page, page + "/keys", Map.of()).body());
    assertThat(key.find()).isTrue();
    return "Bearer " + key.group();
  }

  private static int status(String path, String bearer) {
    return browser().get("/api/v1" + path, "Authorization", bearer).statusCode();
  }

  @Test
  void a_key_made_in_the_portal_works_until_it_is_revoked() {
    Browser admin = people.staff("admin");
    String page = client(admin, "till-7", "programme:read");
    String bearer = bearer(admin, page);
    assertThat(admin.get(page).body()).doesNotContain(bearer.substring("Bearer ".length()));
    assertThat(status("/programme", bearer)).isEqualTo(200);
    assertThat(status("/audit/ledger", bearer)).isEqualTo(403);
    Matcher revoke =
        Pattern.compile("/admin(/clients/\\d+/keys/\\d+/revoke)").matcher(admin.get(page).body());
    assertThat(revoke.find()).isTrue();
    admin.submit(page, "/admin" + revoke.group(1), Map.of());
    assertThat(status("/programme", bearer)).isEqualTo(401);
  }

  @Test
  void another_clients_import_does_not_exist() throws IOException {
    String id = importOfTheFirstClient(1);
    Browser admin = people.staff("admin");
    String stranger = bearer(admin, client(admin, "till-8", "bookings:read"));
    assertThat(status("/imports/" + id, stranger)).isEqualTo(404);
    assertThat(told(id, stranger)).isEqualTo(told("1", stranger));
  }

  private static String importOfTheFirstClient(int row) throws IOException {
    return new ApiCaller(server.address())
        .tryImport("会员.csv", "编号,姓名,类别\n" + row + ",林小雨,INDIVIDUAL\n")
        .expected()
        .get("id")
        .asText();
  }

  /** What a program is told about an import, without the numbers that are its own. */
  private static String told(String id, String bearer) {
    String body = browser().get("/api/v1/imports/" + id, "Authorization", bearer).body();
    return body.replace("/imports/" + id, "").replaceAll("\"trace\":\"[0-9A-F]+\"", "");
  }

  @Test
  void another_clients_import_cannot_be_taken_back() throws IOException {
    String id = importOfTheFirstClient(2);
    Browser admin = people.staff("admin");
    String stranger = bearer(admin, client(admin, "till-9", "bookings:write"));
    assertThat(browser().postAs(stranger, "/api/v1/imports/" + id + "/rollback").statusCode())
        .isEqualTo(404);
  }
}
