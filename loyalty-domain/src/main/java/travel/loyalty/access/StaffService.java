package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** The door to the staff users: administrators make, change and block them. */
@Stateless
@RolesAllowed("ADMIN")
public class StaffService {

  private static final int ONE_TIME_LENGTH = 16;

  @PersistenceContext(unitName = "loyalty")
  private EntityManager entities;

  @Inject private Sql sql;
  @Inject private WallClock wall;
  private PasswordHash hashes = PasswordHash.FULL;
  @Inject private SessionService sessions;
  @Inject private AuditService audit;

  /** For the container. */
  public StaffService() {}

  StaffService(
      EntityManager entities, Sql sql, WallClock wall, PasswordHash hashes, AuditService audit) {
    this.entities = entities;
    this.sql = sql;
    this.wall = wall;
    this.hashes = hashes;
    this.sessions = new SessionService(sql, wall);
    this.audit = audit;
  }

  /** The staff users whose login begins so, or whose name has it, by login. */
  public PageOf<StaffView> search(String text, PageRequest page) {
    return new StaffUsers(sql).search(text, page);
  }

  /**
   * One staff user.
   *
   * @throws NotFound if there is none
   */
  public StaffView get(long id) {
    return new StaffUsers(sql).get(id);
  }

  /** What a signed-in user is shown of the own account. */
  @PermitAll
  public StaffView self(Caller caller) {
    return get(Long.parseLong(caller.subject()));
  }

  /**
   * Makes a staff user, who comes in by a one-time password.
   *
   * @throws Refused {@code validation}
   */
  public OneTimePassword create(StaffChange change, Actor by) {
    change.requireValid();
    if (new StaffUsers(sql).byLogin(change.login()).isPresent()) {
      throw Refused.invalid("/login", "taken");
    }
    StaffUser user = new StaffUser(Ids.next(), change.login(), wall.now());
    user.describe(change.name().strip(), change.locale());
    user.giveRoles(change.roles());
    entities.persist(user);
    entities.flush();
    audit.record(by, "staff-user.created", "staff-user", user.login(), rolesOf(user));
    return oneTime(user);
  }

  /**
   * Changes name, language and roles; the login stays.
   *
   * @param version as the editor saw it
   * @throws Refused {@code validation}, {@code changed-meanwhile}, or {@code state-conflict} if
   *     nobody would administer any more
   */
  public void change(long id, int version, StaffChange change, Actor by) {
    change.requireValid();
    StaffUser user = find(id);
    if (user.version() != version) {
      throw new Refused("changed-meanwhile");
    }
    if (user.isIn(Role.ADMIN) && !change.roles().contains(Role.ADMIN)) {
      requireAnotherAdmin(user);
    }
    Map<String, Object> before = rolesOf(user);
    user.describe(change.name().strip(), change.locale());
    user.giveRoles(change.roles());
    entities.flush();
    audit.record(
        by,
        "staff-user.changed",
        "staff-user",
        user.login(),
        Map.of("before", before, "after", rolesOf(user)));
  }

  /**
   * Blocks a user, whose sessions end at once.
   *
   * @throws Refused {@code state-conflict} if nobody would administer any more
   */
  public void block(long id, String reason, Actor by) {
    StaffUser user = find(id);
    if (user.isIn(Role.ADMIN)) {
      requireAnotherAdmin(user);
    }
    sessions.block(Population.STAFF, user.subject());
    audit.record(by, "staff-user.blocked", "staff-user", user.login(), Map.of("reason", reason));
  }

  public void unblock(long id, Actor by) {
    StaffUser user = find(id);
    sessions.unblock(Population.STAFF, user.subject());
    audit.record(by, "staff-user.unblocked", "staff-user", user.login(), Map.of());
  }

  /** Gives a user who forgot theirs a one-time password, and ends their sessions. */
  public OneTimePassword resetPassword(long id, Actor by) {
    StaffUser user = find(id);
    sessions.endAll(Population.STAFF, user.subject());
    audit.record(by, "staff-user.password-reset", "staff-user", user.login(), Map.of());
    return oneTime(user);
  }

  /** Takes away the authenticator of a user who lost it and the recovery codes. */
  public void resetSecondFactor(long id, Actor by) {
    StaffUser user = find(id);
    new SecondFactors(sql, wall).remove(user.id());
    sessions.endAll(Population.STAFF, user.subject());
    audit.record(by, "staff-user.second-factor-reset", "staff-user", user.login(), Map.of());
  }

  public List<SessionView> sessions(long id) {
    return sessions.list(Population.STAFF, find(id).subject());
  }

  /**
   * Ends one session of a user.
   *
   * @throws NotFound if it is not theirs, or not open
   */
  public void endSession(long id, long session, Actor by) {
    StaffUser user = find(id);
    sessions.end(Population.STAFF, user.subject(), session);
    audit.record(by, "staff-user.session-ended", "staff-user", user.login(), Map.of());
  }

  private OneTimePassword oneTime(StaffUser user) {
    String password = Secrets.readable(ONE_TIME_LENGTH);
    new Passwords(sql, wall, hashes).setOneTime(Population.STAFF, user.subject(), password);
    return new OneTimePassword(get(user.id()), password);
  }

  private StaffUser find(long id) {
    return Optional.ofNullable(entities.find(StaffUser.class, id))
        .orElseThrow(() -> new NotFound("staff user"));
  }

  // Whoever takes the last administrator's role away could never give it back.
  private void requireAnotherAdmin(StaffUser user) {
    boolean another =
        sql
            .list(
                "select u.id, u.roles from staff_user u left join credential c"
                    + " on c.population = 'STAFF' and c.subject = u.subject"
                    + " where u.id <> ? and (c.blocked is null or c.blocked = ?)",
                row -> Roles.groups(row.getString("roles")),
                user.id(),
                false)
            .stream()
            .anyMatch(groups -> groups.contains(Role.ADMIN.name()));
    if (!another) {
      throw new Refused("state-conflict", Map.of("reason", "last-administrator"));
    }
  }

  private static Map<String, Object> rolesOf(StaffUser user) {
    return Map.of("roles", user.roles().stream().sorted().toList());
  }
}
