package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

/** How far each caller may go alone; beyond it, a second person decides. */
@Stateless
@PermitAll
public class StaffLimits {

  @Inject private Sql sql;
  @Inject private AuditService audit;

  /** For the container. */
  public StaffLimits() {}

  /** For tests without one. */
  public StaffLimits(Sql sql, AuditService audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /**
   * The most points one adjustment by this caller may give or take: of a staff user's roles the
   * highest, of an API client its own, of a member none.
   */
  public Points adjustmentLimit(Caller caller) {
    return switch (caller.population()) {
      case STAFF ->
          byRole().entrySet().stream()
              .filter(limit -> caller.isIn(limit.getKey()))
              .map(Map.Entry::getValue)
              .reduce(Points.ZERO, Points::max);
      case CLIENT -> ofClient(caller.subject());
      case MEMBER -> Points.ZERO;
    };
  }

  private Points ofClient(String subject) {
    return sql.first(
            "select adjustment_limit from api_client where id = ?",
            row -> Sql.points(row, "adjustment_limit"),
            Long.valueOf(subject))
        .orElse(Points.ZERO);
  }

  /** The limits of all roles. */
  public Map<Role, Points> byRole() {
    Map<Role, Points> limits = new EnumMap<>(Role.class);
    sql.list(
            "select role, points from staff_limit",
            row -> Map.entry(Role.valueOf(row.getString("role")), Sql.points(row, "points")))
        .forEach(limit -> limits.put(limit.getKey(), limit.getValue()));
    return limits;
  }

  /**
   * Sets the limit of a role.
   *
   * @throws Refused {@code validation} of the role's field if it is negative
   */
  @RolesAllowed("ADMIN")
  public void set(Role role, Points limit, Actor by) {
    if (limit.isNegative()) {
      throw Refused.invalid("/" + role, "negative");
    }
    Points before = byRole().getOrDefault(role, Points.ZERO);
    if (limit.equals(before)) {
      return;
    }
    sql.update("update staff_limit set points = ? where role = ?", limit, role);
    audit.record(
        by,
        "staff-limit.changed",
        "role",
        role.name(),
        Map.of("before", before.toString(), "after", limit.toString()));
  }
}
