package travel.loyalty.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * Makes the first accounts of a new installation: the administrator {@code admin}; in a sandbox
 * also a staff user for each other role, with the same password, and the API client of {@code
 * LOYALTY_API_KEY}.
 */
@Singleton
@Startup
@DependsOn("Database")
public class FirstStart {

  private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
  private static final String ADMIN = "admin";
  private static final int PASSWORD_LENGTH = 16;

  @PersistenceContext(unitName = "loyalty")
  private EntityManager entities;

  @Inject private Sql sql;
  @Inject private WallClock wall;
  @Inject private Settings settings;
  private PasswordHash hashes = PasswordHash.FULL;

  /** For the container. */
  public FirstStart() {}

  FirstStart(
      EntityManager entities, Sql sql, WallClock wall, Settings settings, PasswordHash hashes) {
    this.entities = entities;
    this.sql = sql;
    this.wall = wall;
    this.settings = settings;
    this.hashes = hashes;
  }

  @PostConstruct
  void makeAccounts() {
    if (!new StaffUsers(sql).isEmpty()) {
      return;
    }
    String password = settings.adminPassword().orElseGet(() -> Secrets.readable(PASSWORD_LENGTH));
    Passwords passwords = new Passwords(sql, wall, hashes);
    passwords.check(Population.STAFF, password, List.of());
    // Hashed once for all accounts of a sandbox: hashing is slow on purpose.
    String hash = passwords.hash(password);
    make(ADMIN, Set.of(Role.ADMIN), hash);
    if (settings.isSandbox()) {
      Arrays.stream(Role.values())
          .filter(role -> role != Role.ADMIN)
          .forEach(role -> make(role.name().toLowerCase(Locale.ROOT), Set.of(role), hash));
      settings.apiKey().ifPresent(this::makeClient);
    }
    if (settings.adminPassword().isEmpty()) {
      // Standard output on purpose: the one place an operator looks at, and no log file keeps it.
      System.out.println("loyalty: first sign-in at /admin as admin with password " + password);
    }
    LOG.info("first accounts made mode=" + settings.mode());
  }

  private void make(String login, Set<Role> roles, String hash) {
    StaffUser user = new StaffUser(Ids.next(), login, wall.now());
    user.giveRoles(roles);
    entities.persist(user);
    entities.flush();
    boolean isOneTime = settings.adminPassword().isEmpty() && !settings.isSandbox();
    new Passwords(sql, wall, hashes).store(Population.STAFF, user.subject(), hash, isOneTime);
  }

  private void makeClient(String key) {
    ClientChange client =
        new ClientChange("sandbox", ClientKind.SYSTEM, Scope.all(), ClientChange.USUAL_LIMIT);
    long id = new ApiClients(sql, wall).insert(client);
    new ApiKeys(sql, wall).insert(id, "LOYALTY_API_KEY", key);
  }
}
