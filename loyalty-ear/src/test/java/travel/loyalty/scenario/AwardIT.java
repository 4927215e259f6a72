package travel.loyalty.scenario;

import static travel.loyalty.scenario.BookingSketch.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What members get for their days (S18, S19) and their deeds, given as time passes. */
class AwardIT extends Scenario {

  private static final String WELCOME =
      "{\"code\": \"WELCOME\", \"event\": \"ENROLMENT\", \"points\": \"20.00\"}";
  private static final String STREAK =
      "{\"code\": \"STREAK\", \"event\": \"STREAK\", \"months\": 3, \"points\": \"100.00\"}";

  @Test
  void a_birthday_on_29_february_is_kept_on_the_28th_of_a_common_year() {
    given.today("2025-12-01").memberBorn("1996-02-29", "Ana");
    when.at("2026-02-27 23:59:59");
    then.accountOf("Ana").available("0.00");
    when.at("2026-02-28 00:00:00");
    then.accountOf("Ana").available("100.00").expiring("100.00", "2026-02-28");
    when.at("2026-03-01 00:00:00");
    then.accountOf("Ana").available("0.00");
    when.today("2028-02-29");
    then.accountOf("Ana").available("100.00");
    when.today("2028-03-02");
    then.accountOf("Ana")
        .ledger(
            "EARNED 100.00 BIRTHDAY",
            "EXPIRED -100.00 BIRTHDAY",
            "EARNED 100.00 BIRTHDAY",
            "EXPIRED -100.00 BIRTHDAY",
            "EARNED 100.00 BIRTHDAY",
            "EXPIRED -100.00 BIRTHDAY");
  }

  @Test
  void a_birthday_may_be_given_on_the_first_of_its_month() {
    given.today("2025-12-01").memberBorn("1990-01-31", "Ben");
    given.programme(document -> birthday(document).put("grantOn", "FIRST_OF_MONTH"));
    when.at("2026-01-01 00:00:00");
    then.accountOf("Ben").available("100.00").expiring("100.00", "2026-01-31");
    when.today("2026-02-01");
    then.accountOf("Ben").available("0.00");
  }

  @Test
  void the_points_of_a_birthday_can_be_used_at_least_so_many_days() {
    given.today("2025-12-01").memberBorn("1996-02-29", "Ana");
    given.programme(
        document -> ((ObjectNode) birthday(document).get("validity")).put("minUsableDays", 7));
    when.today("2026-02-28");
    then.accountOf("Ana").available("100.00").expiring("100.00", "2026-03-06");
  }

  @Test
  void joining_and_travelling_month_after_month_bring_awards() {
    given.today("2026-01-05").programme(document -> add(document, WELCOME, STREAK));
    when.member("Cem");
    then.accountOf("Cem").available("20.00").ledger("EARNED 20.00 WELCOME");
    for (String month : List.of("01", "02", "03")) {
      when.member("Cem")
          .books(booking("C-" + month).hotel("10.00").tripEnds("2026-" + month + "-20"));
    }
    when.at("2026-03-20 23:59:59");
    then.accountOf("Cem").available("20.30");
    when.at("2026-03-21 00:00:00");
    then.accountOf("Cem").available("120.30");
  }

  @Test
  void the_budget_of_a_birthday_gives_whole_or_not_at_all() {
    given.today("2025-12-01").memberBorn("1990-05-05", "Ana");
    given.memberBorn("1991-05-05", "Ben");
    given.programme(document -> birthday(document).put("budget", "150.00"));
    when.today("2026-05-05");
    then.givenInAll("100.00", "Ana", "Ben");
  }

  private static void add(ObjectNode document, String... awards) {
    try {
      for (String award : awards) {
        ((ArrayNode) document.get("awards")).add(new ObjectMapper().readTree(award));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode birthday(ObjectNode document) {
    return (ObjectNode) document.get("awards").get(0);
  }
}
