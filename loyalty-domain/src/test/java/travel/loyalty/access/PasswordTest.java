package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.Refused;

class PasswordTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final AccessFixture access = new AccessFixture(database);

  @ParameterizedTest
  @CsvSource({
    "MEMBER, 1234567,            password-too-short",
    "MEMBER, lantern7,           ''",
    "STAFF,  lantern7,           password-too-short",
    "STAFF,  lantern7-tea,       ''",
    "MEMBER, 灯笼灯笼茶山水云, ''", // eight characters, whatever their bytes
    "MEMBER, password1,          password-too-common",
    "MEMBER, PassWord1,          password-too-common",
    "MEMBER, abababababab,       password-too-common", // two characters only
    "MEMBER, my-SILVA-boat,      password-too-personal",
    "MEMBER, the-ana-boat,       ''", // three letters are in any text
  })
  void a_password_is_long_uncommon_and_not_ones_own_name(
      Population population, String password, String problem) {
    List<String> context = List.of("Ana Silva", "ana.silva@example.com");
    assertThat(new PasswordPolicy().problem(population, password, context).orElse(""))
        .isEqualTo(problem);
  }

  @Test
  void no_password_is_longer_than_the_most() {
    String longest = "ab c".repeat(32);
    assertThat(problem(longest)).isEmpty();
    assertThat(problem(longest + "d")).contains("password-too-long");
  }

  @Test
  void only_the_right_password_is_right() {
    PasswordService passwords = access.passwords();
    passwords.set(Population.MEMBER, "7", "paper lantern", List.of());
    assertThat(passwords.verify(Population.MEMBER, Optional.of("7"), "paper lantern")).isTrue();
    assertThat(passwords.verify(Population.MEMBER, Optional.of("7"), "Paper lantern")).isFalse();
    assertThat(passwords.verify(Population.MEMBER, Optional.of("7"), "")).isFalse();
  }

  @Test
  void a_members_password_is_nothing_to_the_staff_user_of_the_same_number() {
    PasswordService passwords = access.passwords();
    passwords.set(Population.MEMBER, "7", "paper lantern", List.of());
    assertThat(passwords.verify(Population.STAFF, Optional.of("7"), "paper lantern")).isFalse();
  }

  @Test
  void nobody_has_no_password_but_costs_the_same_work() {
    PasswordService passwords = access.passwords();
    assertThat(passwords.verify(Population.MEMBER, Optional.empty(), "paper lantern")).isFalse();
    assertThat(passwords.verify(Population.MEMBER, Optional.of("9"), "paper lantern")).isFalse();
  }

  @Test
  void a_blocked_member_has_no_password() {
    PasswordService passwords = access.passwords();
    passwords.set(Population.MEMBER, "7", "paper lantern", List.of());
    access.sessions().block(Population.MEMBER, "7");
    assertThat(passwords.verify(Population.MEMBER, Optional.of("7"), "paper lantern")).isFalse();
    access.sessions().unblock(Population.MEMBER, "7");
    assertThat(passwords.verify(Population.MEMBER, Optional.of("7"), "paper lantern")).isTrue();
  }

  @Test
  void a_hash_made_with_fewer_rounds_is_made_again_at_the_next_sign_in() {
    access.passwords().set(Population.MEMBER, "7", "paper lantern", List.of());
    PasswordService raised = new PasswordService(access.sql(), access.wall, new PasswordHash(2000));
    assertThat(raised.verify(Population.MEMBER, Optional.of("7"), "wrong lantern")).isFalse();
    assertThat(hash()).contains("$1000$");
    assertThat(raised.verify(Population.MEMBER, Optional.of("7"), "paper lantern")).isTrue();
    assertThat(hash()).contains("$2000$");
    assertThat(raised.verify(Population.MEMBER, Optional.of("7"), "paper lantern")).isTrue();
  }

  @Test
  void who_waits_for_the_slow_hash_holds_no_connection() throws NoSuchMethodException {
    TransactionAttribute transaction =
        PasswordService.class
            .getMethod("verify", Population.class, Optional.class, String.class)
            .getAnnotation(TransactionAttribute.class);
    assertThat(transaction).isNotNull();
    assertThat(transaction.value()).isEqualTo(TransactionAttributeType.NOT_SUPPORTED);
  }

  @Test
  void the_table_has_no_password_to_read() {
    access.passwords().set(Population.MEMBER, "7", "paper lantern", List.of());
    assertThat(hash()).doesNotContain("lantern").startsWith("pbkdf2-sha256$");
  }

  @Test
  void a_poor_password_is_refused_by_its_field() {
    assertThatThrownBy(() -> access.passwords().set(Population.STAFF, "1", "short", List.of()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.errors().get(0).pointer()).isEqualTo("/password"));
  }

  private Optional<String> problem(String password) {
    return new PasswordPolicy().problem(Population.STAFF, password, List.of());
  }

  private String hash() {
    return access
        .sql()
        .first("select password_hash from credential", row -> row.getString("password_hash"))
        .orElseThrow();
  }
}
