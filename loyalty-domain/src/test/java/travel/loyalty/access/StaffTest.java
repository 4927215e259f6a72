package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.audit.AuditFilter;
import travel.loyalty.audit.AuditRecord;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

class StaffTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final AccessFixture access = new AccessFixture(database);
  private StaffService staff;

  @BeforeEach
  void open() {
    staff = access.staff();
  }

  @Test
  void the_first_start_makes_an_administrator_who_must_change_the_printed_password() {
    start(AccessFixture.production());
    assertThat(logins()).containsExactly("admin");
    assertThat(mustChange()).isTrue();
  }

  @Test
  void a_configured_password_stays() {
    start(AccessFixture.settings(Map.of("LOYALTY_ADMIN_PASSWORD", "paper lantern 12")));
    assertThat(mustChange()).isFalse();
    assertThat(access.passwords().verify(Population.STAFF, subjectOf("admin"), "paper lantern 12"))
        .isTrue();
  }

  @Test
  void a_second_start_makes_nobody() {
    start(AccessFixture.production());
    start(AccessFixture.sandbox());
    assertThat(logins()).containsExactly("admin");
  }

  @Test
  void a_sandbox_has_somebody_for_each_role_and_a_client_with_the_given_key() {
    start(AccessFixture.sandbox());
    assertThat(logins()).hasSize(Role.values().length).contains("agent", "supervisor");
    Caller client = key("a-key-for-the-sandbox-0").orElseThrow();
    assertThat(client.getName()).isEqualTo("sandbox");
    assertThat(client.scopes()).containsExactlyInAnyOrderElementsOf(Scope.all());
  }

  @Test
  void a_new_user_comes_in_by_a_one_time_password() {
    OneTimePassword made = create("ben", Role.AGENT);
    assertThat(made.user().roles()).containsExactly(Role.AGENT);
    Optional<String> subject = Optional.of(made.user().subject());
    assertThat(access.passwords().verify(Population.STAFF, subject, made.password())).isTrue();
    assertThat(mustChange()).isTrue();
    assertThat(actions()).containsExactly("staff-user.created");
  }

  @Test
  void a_login_is_given_once() {
    create("ben", Role.AGENT);
    assertRefused("validation", () -> create("ben", Role.FINANCE));
  }

  @Test
  void every_wrong_field_is_named() {
    StaffChange wrong = new StaffChange("B!", " ", Locale.ENGLISH, Set.of());
    assertThatThrownBy(() -> staff.create(wrong, AccessFixture.ROOT))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(Refused.FieldError::pointer)
                    .containsExactly("/login", "/name", "/roles"));
  }

  @Test
  void two_who_edit_at_once_do_not_undo_each_others_work() {
    StaffView ben = create("ben", Role.AGENT).user();
    StaffChange promoted =
        new StaffChange("ben", "Ben", Locale.CHINA, Set.of(Role.AGENT, Role.SUPERVISOR));
    database.inTransaction(
        () -> staff.change(ben.id(), ben.version(), promoted, AccessFixture.ROOT));
    assertThat(staff.get(ben.id()).roles()).containsExactly(Role.AGENT, Role.SUPERVISOR);
    assertThat(staff.get(ben.id()).locale()).isEqualTo(Locale.CHINA);
    assertRefused(
        "changed-meanwhile",
        () -> staff.change(ben.id(), ben.version(), promoted, AccessFixture.ROOT));
  }

  @Test
  void the_last_administrator_stays_one() {
    StaffView root = create("root", Role.ADMIN).user();
    StaffView other = create("other", Role.ADMIN).user();
    staff.block(other.id(), "left", AccessFixture.ROOT);
    StaffChange demoted = new StaffChange("root", "R", Locale.ENGLISH, Set.of(Role.AGENT));
    assertRefused("state-conflict", () -> staff.block(root.id(), "left", AccessFixture.ROOT));
    assertRefused(
        "state-conflict",
        () -> staff.change(root.id(), root.version(), demoted, AccessFixture.ROOT));
    staff.unblock(other.id(), AccessFixture.ROOT);
    staff.block(root.id(), "left", AccessFixture.ROOT);
    assertThat(staff.get(root.id()).blocked()).isTrue();
  }

  @Test
  void users_are_searched_by_login_and_name() {
    create("ben", Role.AGENT);
    create("eve", Role.AGENT);
    assertThat(staff.search("be", PageRequest.first(10)).rows()).hasSize(1);
    assertThat(staff.search("name of e", PageRequest.first(10)).rows()).hasSize(1);
    assertThat(staff.search("%", PageRequest.first(10)).rows()).isEmpty();
    assertThat(staff.search("", PageRequest.first(1)).next()).isEqualTo("ben");
  }

  @Test
  void the_limit_of_a_caller_is_the_highest_of_the_roles() {
    StaffLimits limits = new StaffLimits(database.sql(), access.audit());
    limits.set(Role.AGENT, Points.of("50.00"), AccessFixture.ROOT);
    limits.set(Role.SUPERVISOR, Points.of("700.00"), AccessFixture.ROOT);
    assertThat(limits.adjustmentLimit(caller("AGENT"))).isEqualTo(Points.of("50.00"));
    assertThat(limits.adjustmentLimit(caller("AGENT", "SUPERVISOR")))
        .isEqualTo(Points.of("700.00"));
    assertThat(limits.adjustmentLimit(caller("PENDING"))).isEqualTo(Points.ZERO);
    assertThat(actions()).hasSize(2);
  }

  private static Caller caller(String... groups) {
    return Caller.staff("1", "ben", Set.of(groups));
  }

  private void start(Settings settings) {
    database.inTransaction(() -> access.firstStart(settings).makeAccounts());
  }

  private OneTimePassword create(String login, Role role) {
    StaffChange change = new StaffChange(login, "Name of " + login, Locale.ENGLISH, Set.of(role));
    return database.inTransaction(() -> staff.create(change, AccessFixture.ROOT));
  }

  private List<String> logins() {
    return staff.search("", PageRequest.first(50)).rows().stream().map(StaffView::login).toList();
  }

  private Optional<String> subjectOf(String login) {
    return new StaffUsers(database.sql()).byLogin(login).map(StaffUsers.Known::subject);
  }

  private boolean mustChange() {
    return database
        .sql()
        .first("select must_change from credential", row -> row.getBoolean("must_change"))
        .orElseThrow();
  }

  private List<String> actions() {
    return access.audit().search(AuditFilter.ALL, PageRequest.first(50)).rows().stream()
        .map(AuditRecord::action)
        .toList();
  }

  private Optional<Caller> key(String key) {
    return new ApiKeys(database.sql(), access.wall).owner(key);
  }

  private static void assertRefused(String code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void the_actor_is_named_by_login() {
    assertThat(caller("AGENT").actor()).isEqualTo(Actor.staff("ben"));
  }
}
