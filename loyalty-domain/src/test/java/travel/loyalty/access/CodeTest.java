package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.Refused;

class CodeTest {

  private static final CodePurpose JOIN = CodePurpose.JOIN;
  private static final String ANA = "ana@example.com";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final AccessFixture access = new AccessFixture(database);
  private CodeService codes;

  @BeforeEach
  void open() {
    codes = new CodeService(database.sql(), access.wall);
  }

  @Test
  void a_code_has_six_digits_and_is_good_once() {
    String code = issue();
    assertThat(code).matches("\\d{6}");
    codes.redeem(JOIN, ANA, code);
    assertRefused("code-void", () -> codes.redeem(JOIN, ANA, code));
  }

  @Test
  void blanks_that_came_with_copying_do_not_matter() {
    String code = issue();
    codes.redeem(JOIN, ANA, " " + code.substring(0, 3) + " " + code.substring(3));
  }

  @Test
  void a_code_for_one_purpose_or_person_is_nothing_to_another() {
    String code = issue();
    assertRefused("code-void", () -> codes.redeem(CodePurpose.PASSWORD, ANA, code));
    assertRefused("code-void", () -> codes.redeem(JOIN, "ben@example.com", code));
  }

  @Test
  void whatever_is_typed_may_be_longer_than_the_column() {
    String typed = "a".repeat(1000);
    String code = codes.issue(JOIN, typed).code();
    assertRefused("code-void", () -> codes.redeem(JOIN, typed + "a", code));
    codes.redeem(JOIN, typed, code);
  }

  @Test
  void after_ten_minutes_it_is_void() {
    String code = issue();
    access.clock.moveTo("2026-11-22T08:10:00Z");
    assertRefused("code-void", () -> codes.redeem(JOIN, ANA, code));
  }

  @Test
  void after_five_wrong_tries_the_right_one_is_void_too() {
    String code = issue();
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      assertRefused("wrong-code", () -> codes.redeem(JOIN, ANA, wrong));
    }
    assertRefused("code-void", () -> codes.redeem(JOIN, ANA, code));
  }

  @Test
  void another_is_made_after_a_minute_and_voids_the_first() {
    String first = issue();
    assertRefused("too-many-requests", this::issue);
    access.clock.moveTo("2026-11-22T08:01:00Z");
    String second = issue();
    if (!first.equals(second)) {
      assertRefused("wrong-code", () -> codes.redeem(JOIN, ANA, first));
    }
    codes.redeem(JOIN, ANA, second);
  }

  @Test
  void no_more_than_five_are_made_in_an_hour() {
    for (int minute = 0; minute < 5; minute++) {
      access.clock.moveTo("2026-11-22T08:0" + minute + ":00Z");
      issue();
    }
    access.clock.moveTo("2026-11-22T08:30:00Z");
    assertRefused("too-many-requests", this::issue);
    access.clock.moveTo("2026-11-22T09:04:00Z");
    issue();
  }

  @Test
  void the_table_has_no_code_to_read() {
    String code = issue();
    String hash =
        database
            .sql()
            .first("select hash from one_time_code", row -> row.getString("hash"))
            .orElseThrow();
    assertThat(hash).hasSize(64).isNotEqualTo(Secrets.sha256(code));
  }

  private String issue() {
    return codes.issue(JOIN, ANA).code();
  }

  private static void assertRefused(String code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(
                        refused.errors().isEmpty()
                            ? refused.code()
                            : refused.errors().get(0).code())
                    .isEqualTo(code));
  }
}
