package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.Refused;

class SecondFactorTest {

  private static final Sessions.Origin DESK = new Sessions.Origin("192.0.2.1", "Browser/1");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final AccessFixture access = new AccessFixture(database);
  private StaffSignIn signIn;
  private StaffView ben;
  private String oneTime;

  @BeforeEach
  void open() {
    signIn = access.signIn(AccessFixture.production());
    StaffChange change = new StaffChange("ben", "Ben", Locale.ENGLISH, Set.of(Role.AGENT));
    StaffService staff = access.staff();
    OneTimePassword made = database.inTransaction(() -> staff.create(change, AccessFixture.ROOT));
    ben = made.user();
    oneTime = made.password();
  }

  @Test
  void in_production_a_new_user_sets_up_an_authenticator_and_then_chooses_a_password() {
    Caller caller = signedIn();
    assertThat(signIn.next(caller)).isEqualTo(StaffSignIn.Step.SET_UP_SECOND_FACTOR);
    signIn.confirm(caller, codeNow(signIn.enrol(caller)));
    assertThat(signIn.next(caller)).isEqualTo(StaffSignIn.Step.NEW_PASSWORD);
    signIn.changePassword(caller, oneTime, "a paper lantern");
    assertThat(signIn.next(caller)).isEqualTo(StaffSignIn.Step.NONE);
    assertThat(access.opened().caller(Population.STAFF, caller.session()).orElseThrow().groups())
        .containsExactly("AGENT");
  }

  @Test
  void in_a_sandbox_the_second_factor_is_the_users_choice() {
    assertThat(groupsByPassword(AccessFixture.sandbox())).containsExactly("AGENT");
    assertThat(groupsByPassword(AccessFixture.production())).containsExactly(Role.PENDING);
    setUp(signedIn());
    assertThat(groupsByPassword(AccessFixture.sandbox())).containsExactly(Role.PENDING);
    assertThat(access.signIn(AccessFixture.sandbox()).next(signedIn()))
        .isEqualTo(StaffSignIn.Step.SECOND_FACTOR);
  }

  @Test
  void a_code_proves_once_and_is_refused_when_replayed() {
    String secret = setUp(signedIn());
    access.clock.moveTo("2026-11-22T08:01:00Z");
    String code = code(secret, 0);
    Caller first = signedIn();
    assertThat(signIn.next(first)).isEqualTo(StaffSignIn.Step.SECOND_FACTOR);
    signIn.prove(first, code);
    assertThat(signIn.next(first)).isEqualTo(StaffSignIn.Step.NEW_PASSWORD);
    assertWrong(signedIn(), code);
  }

  @Test
  void a_clock_may_be_half_a_minute_off_and_no_more() {
    String secret = setUp(signedIn());
    access.clock.moveTo("2026-11-22T09:00:00Z");
    assertWrong(signedIn(), code(secret, -2));
    assertWrong(signedIn(), code(secret, 2));
    signIn.prove(signedIn(), code(secret, -1));
    signIn.prove(signedIn(), code(secret, 1));
  }

  @Test
  void a_recovery_code_stands_in_once() {
    Caller caller = signedIn();
    List<String> recovery = signIn.confirm(caller, codeNow(signIn.enrol(caller)));
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    String typed = recovery.get(3).toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    signIn.prove(signedIn(), typed);
    assertThat(signIn.recoveryCodesLeft(caller)).isEqualTo(9);
    assertWrong(signedIn(), recovery.get(3));
  }

  @Test
  void guessing_at_the_second_factor_is_slowed_down() {
    setUp(signedIn());
    for (int i = 0; i < 5; i++) {
      assertWrong(signedIn(), "not-it");
    }
    assertThatThrownBy(() -> signIn.prove(signedIn(), "not-it"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("too-many-requests"));
  }

  @Test
  void guesses_at_the_factors_of_others_slow_nobody_down() {
    String secret = setUp(signedIn());
    access.clock.moveTo("2026-11-22T08:01:00Z");
    for (int i = 0; i < 50; i++) {
      assertWrong(Caller.staff(String.valueOf(i), "user" + i, Set.of(Role.PENDING)), "not-it");
    }
    signIn.prove(signedIn(), code(secret, 0));
  }

  @Test
  void whoever_has_only_the_password_cannot_replace_the_authenticator() {
    setUp(signedIn());
    assertThatThrownBy(() -> signIn.enrol(signedIn()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("state-conflict"));
  }

  @Test
  void whoever_has_only_the_password_cannot_guess_at_the_page_that_sets_it_up() {
    String secret = setUp(signedIn());
    access.clock.moveTo("2026-11-22T08:01:00Z");
    Caller thief = signedIn();
    assertRefused("state-conflict", () -> signIn.confirm(thief, code(secret, 0)));
    assertThat(signIn.next(thief)).isEqualTo(StaffSignIn.Step.SECOND_FACTOR);
  }

  @Test
  void guessing_at_a_new_authenticator_is_slowed_down() {
    Caller caller = signedIn();
    signIn.enrol(caller);
    for (int i = 0; i < 5; i++) {
      assertRefused("validation", () -> signIn.confirm(caller, "not-it"));
    }
    assertRefused("too-many-requests", () -> signIn.confirm(caller, "not-it"));
  }

  @Test
  void whoever_is_signed_in_keeps_the_authenticator_until_another_is_confirmed() {
    Caller caller = signedIn();
    String secret = setUp(caller);
    assertRefused("state-conflict", () -> signIn.enrol(caller));
    assertThat(signIn.recoveryCodesLeft(caller)).isEqualTo(10);
    access.clock.moveTo("2026-11-22T08:01:00Z");
    signIn.beginReplacing(caller, code(secret, 0));
    signIn.enrol(caller);
    access.clock.moveTo("2026-11-22T08:02:00Z");
    signIn.prove(signedIn(), code(secret, 0));
  }

  @Test
  void a_confirmed_replacement_is_the_only_authenticator() {
    Caller caller = signedIn();
    String old = setUp(caller);
    access.clock.moveTo("2026-11-22T08:01:00Z");
    signIn.beginReplacing(caller, code(old, 0));
    String next = setUp(caller);
    assertThat(next).isNotEqualTo(old);
    access.clock.moveTo("2026-11-22T08:02:00Z");
    assertWrong(signedIn(), code(old, 0));
    signIn.prove(signedIn(), code(next, 0));
    assertRefused("state-conflict", () -> signIn.enrol(caller));
  }

  @Test
  void only_the_session_that_showed_the_present_factor_sees_the_next_one() {
    Caller caller = signedIn();
    String secret = setUp(caller);
    assertRefused("validation", () -> signIn.beginReplacing(caller, "not-it"));
    access.clock.moveTo("2026-11-22T08:01:00Z");
    signIn.beginReplacing(caller, code(secret, 0));
    assertRefused("state-conflict", () -> signIn.enrol(signedIn()));
    assertRefused("state-conflict", () -> signIn.confirm(signedIn(), code(secret, 1)));
  }

  @Test
  void an_administrator_takes_a_lost_authenticator_away() {
    setUp(signedIn());
    access.staff().resetSecondFactor(ben.id(), AccessFixture.ROOT);
    assertThat(signIn.next(signedIn())).isEqualTo(StaffSignIn.Step.SET_UP_SECOND_FACTOR);
  }

  @Test
  void changing_the_password_asks_for_the_old_one_and_ends_other_sessions() {
    Caller desk = signedIn();
    Caller phone = signedIn();
    assertThatThrownBy(() -> signIn.changePassword(desk, "wrong", "a paper lantern"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> signIn.changePassword(desk, oneTime, oneTime))
        .isInstanceOf(Refused.class);
    signIn.changePassword(desk, oneTime, "a paper lantern");
    assertThat(access.opened().caller(Population.STAFF, desk.session())).isPresent();
    assertThat(access.opened().caller(Population.STAFF, phone.session())).isEmpty();
  }

  private Set<String> groupsByPassword(Settings settings) {
    return new StaffStore(database.sql(), access.wall, settings, access.passwords())
        .validate(new Credentials.StaffPassword("ben", oneTime))
        .getCallerGroups();
  }

  private Caller signedIn() {
    Caller pending = Caller.staff(ben.subject(), "ben", Set.of(Role.PENDING));
    return access.opened().open(pending, DESK);
  }

  private String setUp(Caller caller) {
    StaffSignIn.Enrolment enrolment = signIn.enrol(caller);
    signIn.confirm(caller, codeNow(enrolment));
    return enrolment.secret().replace(" ", "");
  }

  private String codeNow(StaffSignIn.Enrolment enrolment) {
    return code(enrolment.secret().replace(" ", ""), 0);
  }

  private String code(String secret, int stepsAway) {
    return SecondFactors.codeAt(secret, access.wall.now().getEpochSecond() / 30 + stepsAway);
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private void assertWrong(Caller caller, String code) {
    assertThatThrownBy(() -> signIn.prove(caller, code))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.errors().get(0).code()).isEqualTo("wrong-code"));
  }
}
