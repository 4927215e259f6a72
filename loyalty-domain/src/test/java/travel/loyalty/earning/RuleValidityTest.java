package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Sql;

/** The points of one line end on several days, since a rule may have a validity of its own. */
class RuleValidityTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Desk desk;
  private MemberNumber ana;

  @BeforeEach
  void a_bonus_that_ends_earlier_than_its_base() {
    desk = new Desk(database);
    ana = desk.member();
    String document =
        Sample.DOCUMENT
            .replaceFirst("\"paid\": [^}]*}, \"tiers\": \\[\"GOLD\"]", "\"tiers\": [\"ORDINARY\"]")
            .replace(
                "\"perMember\": \"500.00\"",
                "\"validity\": {\"on\": \"2026-06-30\", \"minUsableDays\": 30}");
    database.inTransaction(() -> desk.programmes.publish(document, Actor.staff("ben")));
  }

  private static Sample booking() {
    return Sample.booking().domestic("3680.00");
  }

  private List<String> ends() {
    return desk.sql.list(
        "select rule_code, expires_at from point_lot where account_id = ? order by id",
        row -> row.getString("rule_code") + " " + Sql.instant(row, "expires_at"),
        Desk.id(ana));
  }

  @Test
  void a_rules_own_points_end_by_its_own_validity() {
    desk.send(booking().member(ana).done());
    assertThat(ends())
        .containsExactly("DOM_GROUP 2028-03-27T16:00:00Z", "DOUBLE_MAY 2026-06-30T16:00:00Z");
    desk.clock.moveTo("2026-06-30T16:00:00Z");
    assertThat(desk.balance(ana)).isEqualTo("0.00/36.00/0.00");
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void a_trip_that_moves_takes_the_ends_of_each_rule_along() {
    desk.send(booking().member(ana).done());
    desk.send(booking().member(ana).revision(2).tripEndsOn("2026-06-20").done());
    assertThat(ends())
        .as("thirty days from the 27th of June")
        .containsExactly("DOM_GROUP 2028-06-27T16:00:00Z", "DOUBLE_MAY 2026-07-26T16:00:00Z");
  }

  @Test
  void a_quote_tells_the_end_of_each_rules_points_and_the_first_of_all() {
    EarningQuote quote = desk.earning.quote(booking().member(ana).done());
    assertThat(quote.expiresAt()).contains(Instant.parse("2026-06-30T16:00:00Z"));
    assertThat(quote.lines().get(0).earned())
        .extracting(rule -> rule.code() + " " + rule.expiresAt().orElseThrow())
        .isEqualTo(List.of("DOM_GROUP 2028-03-27T16:00:00Z", "DOUBLE_MAY 2026-06-30T16:00:00Z"));
  }
}
