package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

class ClientTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final AccessFixture access = new AccessFixture(database);
  private ClientService clients;
  private ClientView crs;

  @BeforeEach
  void open() {
    clients = access.clients();
    crs = clients.create(change("crs", "bookings:write"), AccessFixture.ROOT);
  }

  @Test
  void a_key_says_who_calls_and_what_they_may() {
    String key = clients.createKey(crs.id(), AccessFixture.ROOT);
    Caller caller = owner(key).orElseThrow();
    assertThat(key).startsWith("lk_").hasSizeGreaterThan(50);
    assertThat(caller.getName()).isEqualTo("crs");
    assertThat(caller.groups()).containsExactly(Role.API);
    assertThat(caller.hasScope("bookings:write")).isTrue();
    assertThat(caller.hasScope("points:write")).isFalse();
  }

  @Test
  void any_other_key_is_nobodys() {
    String key = clients.createKey(crs.id(), AccessFixture.ROOT);
    assertThat(owner(key + "x")).isEmpty();
    assertThat(owner(key.toUpperCase(Locale.ROOT))).isEmpty();
    assertThat(owner("")).isEmpty();
  }

  @Test
  void two_keys_live_at_once_for_a_rotation_and_no_third() {
    String old = clients.createKey(crs.id(), AccessFixture.ROOT);
    String fresh = clients.createKey(crs.id(), AccessFixture.ROOT);
    assertThat(owner(old)).isPresent();
    assertThatThrownBy(() -> clients.createKey(crs.id(), AccessFixture.ROOT))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("state-conflict"));
    long oldest = clients.keys(crs.id()).get(1).id();
    clients.revokeKey(crs.id(), oldest, AccessFixture.ROOT);
    assertThat(owner(old)).isEmpty();
    assertThat(owner(fresh)).isPresent();
    assertThat(clients.get(crs.id()).liveKeys()).isEqualTo(1);
  }

  @Test
  void nobody_revokes_another_clients_key() {
    clients.createKey(crs.id(), AccessFixture.ROOT);
    long key = clients.keys(crs.id()).get(0).id();
    ClientView other = clients.create(change("till"), AccessFixture.ROOT);
    assertThatThrownBy(() -> clients.revokeKey(other.id(), key, AccessFixture.ROOT))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void the_last_use_is_kept_to_the_hour() {
    String key = clients.createKey(crs.id(), AccessFixture.ROOT);
    owner(key);
    access.clock.moveTo("2026-11-22T08:59:00Z");
    owner(key);
    assertThat(lastUsed()).contains(Instant.parse("2026-11-22T08:00:00Z"));
    access.clock.moveTo("2026-11-22T09:00:00Z");
    owner(key);
    assertThat(lastUsed()).contains(Instant.parse("2026-11-22T09:00:00Z"));
  }

  @Test
  void a_scope_taken_away_is_gone_at_the_next_call() {
    String key = clients.createKey(crs.id(), AccessFixture.ROOT);
    clients.change(crs.id(), crs.version(), change("crs", "members:read"), AccessFixture.ROOT);
    assertThat(owner(key).orElseThrow().scopes()).containsExactly("members:read");
  }

  @Test
  void two_who_edit_at_once_do_not_undo_each_others_work() {
    clients.change(crs.id(), crs.version(), change("crs"), AccessFixture.ROOT);
    assertThatThrownBy(
            () -> clients.change(crs.id(), crs.version(), change("crs"), AccessFixture.ROOT))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("changed-meanwhile"));
  }

  @Test
  void a_name_is_given_once_and_scopes_are_those_of_the_api() {
    assertThatThrownBy(() -> clients.create(change("crs"), AccessFixture.ROOT))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> clients.create(change("x1", "tea:drink"), AccessFixture.ROOT))
        .isInstanceOf(Refused.class);
  }

  @Test
  void clients_are_listed_page_by_page() {
    clients.create(change("till"), AccessFixture.ROOT);
    assertThat(clients.list(PageRequest.first(1)).next()).isEqualTo("crs");
    assertThat(clients.list(new PageRequest("crs", 1)).rows())
        .extracting(ClientView::name)
        .containsExactly("till");
  }

  @Test
  void the_table_has_no_key_to_read() {
    String key = clients.createKey(crs.id(), AccessFixture.ROOT);
    String stored =
        database
            .sql()
            .first("select concat(prefix, hash) as k from api_key", row -> row.getString("k"))
            .orElseThrow();
    assertThat(stored).doesNotContain(key.substring(key.length() - 20));
  }

  private Optional<Caller> owner(String key) {
    return new ApiKeys(database.sql(), access.wall).owner(key);
  }

  private Optional<Instant> lastUsed() {
    return clients.get(crs.id()).lastUsedAt();
  }

  private static ClientChange change(String name, String... scopes) {
    return new ClientChange(name, ClientKind.SYSTEM, Set.of(scopes), Points.of("500.00"));
  }
}
