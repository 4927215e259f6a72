package travel.loyalty.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;
import travel.loyalty.security.Browser;
import travel.loyalty.security.People;

/** What pages and reads ask of the database in the server, counted in the database (P11, P13). */
class StatementPageIT {

  private static final String NAME = "counted";
  // The goal of P13.
  private static final int STATEMENTS_MAX = 4;
  private static final int LONG_HISTORY = 300;

  private static LoyaltyServer server;
  private static ApiCaller api;

  @BeforeAll
  static void start() {
    Leftovers.remove(Target.folder().resolve(NAME + "-data"));
    server =
        new LoyaltyServer(NAME, TestDatabase.MARIADB)
            .with("LOYALTY_CLOCK", "2026-03-01T12:00:00+08:00")
            .start();
    api = new ApiCaller(server.address());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_statement_page_asks_little_whatever_the_history() throws IOException, SQLException {
    List<String> few = askedForStatement(member("few@example.com", 1));
    List<String> many = askedForStatement(member("many@example.com", LONG_HISTORY));
    System.out.println("The statement page asked:\n" + String.join("\n", many));
    assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(STATEMENTS_MAX);
  }

  private static List<String> askedForStatement(String address) throws SQLException {
    Browser browser = new People(server).memberByCode(address);
    return Asked.during(
        () -> assertThat(browser.get("/points").body()).contains("<main").contains("1.00"));
  }

  private static String member(String address, int bookings) throws IOException {
    String number = api.enrol("Ana", address);
    for (int i = 0; i < bookings; i++) {
      api.put("/bookings/till/" + number + "-" + i, Bookings.body(number, "")).expected();
    }
    return address;
  }

  @Test
  void a_balance_is_read_by_one_statement_beside_the_key_and_the_member() throws Exception {
    String number = api.enrol("Bela", "bela@example.com");
    List<String> asked =
        Asked.during(
            () -> {
              try {
                api.get("/members/" + number + "/balance").expected();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    System.out.println("The balance asked:\n" + String.join("\n", asked));
    assertThat(asked).filteredOn(sql -> sql.contains("point_account")).hasSize(1);
  }
}
