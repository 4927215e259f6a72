package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;

class SessionTest {

  private static final Sessions.Origin PHONE = new Sessions.Origin("192.0.2.1", "Phone/1");
  private static final Caller ANA = Caller.member(new MemberId(7));

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final AccessFixture access = new AccessFixture(database);
  private SessionService sessions;
  private Sessions opened;

  @BeforeEach
  void open() {
    sessions = access.sessions();
    opened = access.opened();
  }

  @Test
  void a_session_tells_who_is_signed_in() {
    long id = opened.open(ANA, PHONE).session();
    assertThat(opened.caller(Population.MEMBER, id))
        .hasValueSatisfying(
            caller -> {
              assertThat(caller.memberId()).isEqualTo(new MemberId(7));
              assertThat(caller.groups()).containsExactly(Role.MEMBER);
              assertThat(caller.session()).isEqualTo(id);
            });
  }

  @Test
  void a_members_session_is_none_of_the_staff_portals() {
    long id = opened.open(ANA, PHONE).session();
    assertThat(opened.caller(Population.STAFF, id)).isEmpty();
  }

  @Test
  void a_member_is_idle_for_half_an_hour_at_most() {
    long id = opened.open(ANA, PHONE).session();
    access.clock.moveTo("2026-11-22T08:29:00Z");
    assertThat(opened.caller(Population.MEMBER, id)).isPresent();
    access.clock.moveTo("2026-11-22T08:58:59Z");
    assertThat(opened.caller(Population.MEMBER, id)).isPresent();
    access.clock.moveTo("2026-11-22T09:29:00Z");
    assertThat(opened.caller(Population.MEMBER, id)).isEmpty();
  }

  @Test
  void a_member_is_signed_in_for_a_day_at_most() {
    long id = opened.open(ANA, PHONE).session();
    for (int minute = 20; minute < 24 * 60; minute += 20) {
      access.clock.moveTo(access.clock.instant().plusSeconds(20 * 60));
      assertThat(opened.caller(Population.MEMBER, id)).isPresent();
    }
    access.clock.moveTo(access.clock.instant().plusSeconds(20 * 60));
    assertThat(opened.caller(Population.MEMBER, id)).isEmpty();
  }

  @Test
  void staff_are_idle_for_a_quarter_of_an_hour_and_in_for_a_working_day() {
    Caller ben = staff("ben");
    long idle = opened.open(ben, PHONE).session();
    access.clock.moveTo("2026-11-22T08:15:00Z");
    assertThat(opened.caller(Population.STAFF, idle)).isEmpty();
    long busy = opened.open(ben, PHONE).session();
    for (int minute = 10; minute < 8 * 60; minute += 10) {
      access.clock.moveTo(access.clock.instant().plusSeconds(10 * 60));
      assertThat(opened.caller(Population.STAFF, busy)).isPresent();
    }
    access.clock.moveTo(access.clock.instant().plusSeconds(10 * 60));
    assertThat(opened.caller(Population.STAFF, busy)).isEmpty();
  }

  @Test
  void signing_out_ends_that_session_only() {
    long phone = opened.open(ANA, PHONE).session();
    long desk = opened.open(ANA, PHONE).session();
    opened.end(phone);
    assertThat(opened.caller(Population.MEMBER, phone)).isEmpty();
    assertThat(opened.caller(Population.MEMBER, desk)).isPresent();
  }

  @Test
  void signing_out_elsewhere_leaves_this_session_and_everybody_elses() {
    long phone = opened.open(ANA, PHONE).session();
    long desk = opened.open(ANA, PHONE).session();
    long other = opened.open(Caller.member(new MemberId(8)), PHONE).session();
    sessions.endAllBut(Population.MEMBER, "7", desk);
    assertThat(opened.caller(Population.MEMBER, phone)).isEmpty();
    assertThat(opened.caller(Population.MEMBER, desk)).isPresent();
    assertThat(opened.caller(Population.MEMBER, other)).isPresent();
  }

  @Test
  void blocking_ends_all_sessions_at_once() {
    long id = opened.open(ANA, PHONE).session();
    sessions.block(Population.MEMBER, "7");
    assertThat(opened.caller(Population.MEMBER, id)).isEmpty();
    long another = opened.open(ANA, PHONE).session();
    assertThat(opened.caller(Population.MEMBER, another)).isEmpty();
  }

  @Test
  void nobody_ends_anothers_session() {
    long id = opened.open(ANA, PHONE).session();
    assertThatThrownBy(() -> sessions.end(Population.MEMBER, "8", id)).isInstanceOf(NotFound.class);
    assertThat(opened.caller(Population.MEMBER, id)).isPresent();
  }

  @Test
  void the_live_sessions_are_listed() {
    opened.end(opened.open(ANA, PHONE).session());
    long id = opened.open(ANA, PHONE).session();
    assertThat(sessions.list(Population.MEMBER, "7"))
        .extracting(SessionView::id)
        .containsExactly(id);
  }

  @Test
  void a_role_taken_away_is_gone_at_the_next_request() {
    Caller ben = staff("ben");
    long id = opened.open(ben, PHONE).session();
    database.sql().update("update staff_user set roles = 'FINANCE'");
    assertThat(opened.caller(Population.STAFF, id).orElseThrow().groups())
        .containsExactly("FINANCE");
  }

  @Test
  void whoever_owes_a_second_factor_may_do_nothing_else() {
    Caller ben = Caller.staff(staff("ben").subject(), "ben", Set.of(Role.PENDING));
    long id = opened.open(ben, PHONE).session();
    assertThat(opened.caller(Population.STAFF, id).orElseThrow().groups())
        .containsExactly(Role.PENDING);
    opened.complete(id);
    assertThat(opened.caller(Population.STAFF, id).orElseThrow().groups()).containsExactly("AGENT");
  }

  private Caller staff(String login) {
    long id = 42;
    database
        .sql()
        .update(
            "insert into staff_user (id, subject, version, login, name, locale, roles, created_at)"
                + " values (?, '42', 1, ?, ?, 'en', 'AGENT', ?)",
            id,
            login,
            login,
            access.wall.now());
    return Caller.staff("42", login, Set.of("AGENT"));
  }
}
