package travel.loyalty.access;

import java.util.Map;
import java.util.Optional;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.audit.AuditService;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** The services of access on a test's database and clock, with quick hashes. */
final class AccessFixture {

  private static final PasswordHash HASHES = new PasswordHash(1000);

  static final Actor ROOT = Actor.staff("admin");

  final TestDatabase database;
  final TestClock clock = new TestClock("2026-11-22T08:00:00Z");
  final WallClock wall = new WallClock(clock);

  AccessFixture(TestDatabase database) {
    this.database = database;
  }

  Sql sql() {
    return database.sql();
  }

  AuditService audit() {
    return new AuditService(sql(), clock.asBusinessClock(), wall);
  }

  PasswordService passwords() {
    return new PasswordService(sql(), wall, HASHES);
  }

  Sessions opened() {
    return new Sessions(sql(), wall);
  }

  SessionService sessions() {
    return new SessionService(sql(), wall);
  }

  StaffService staff() {
    return new StaffService(database.entityManager(), sql(), wall, HASHES, audit());
  }

  StaffSignIn signIn(Settings settings) {
    return new StaffSignIn(sql(), wall, settings, passwords(), audit());
  }

  ClientService clients() {
    return new ClientService(sql(), wall, audit());
  }

  FirstStart firstStart(Settings settings) {
    return new FirstStart(database.entityManager(), sql(), wall, settings, HASHES);
  }

  static Settings settings(Map<String, String> values) {
    return Settings.load(name -> Optional.ofNullable(values.get(name)));
  }

  static Settings production() {
    return settings(Map.of());
  }

  static Settings sandbox() {
    return settings(
        Map.of("LOYALTY_MODE", "sandbox", "LOYALTY_API_KEY", "a-key-for-the-sandbox-0"));
  }
}
