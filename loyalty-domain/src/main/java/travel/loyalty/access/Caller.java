package travel.loyalty.access;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;

/** Whoever is calling, as the sign-in mechanism found out. */
public final class Caller extends CallerPrincipal {

  private static final long serialVersionUID = 1L;

  private final Population population;
  private final String subject;
  private final Set<String> groups;
  private final Set<String> scopes;
  private final long session;

  private Caller(Population population, String subject, String name, Rights rights, long session) {
    super(name);
    this.population = population;
    this.subject = subject;
    this.groups = Set.copyOf(rights.groups());
    this.scopes = Set.copyOf(rights.scopes());
    this.session = session;
  }

  private record Rights(Set<String> groups, Set<String> scopes) {}

  /** A member; the id is also the name, so that no log line carries a person's. */
  public static Caller member(MemberId member) {
    String id = member.toString();
    return new Caller(
        Population.MEMBER, id, id, new Rights(Set.of(Role.MEMBER), Set.of()), NO_SESSION);
  }

  static Caller staff(String id, String login, Set<String> groups) {
    return new Caller(Population.STAFF, id, login, new Rights(groups, Set.of()), NO_SESSION);
  }

  static Caller client(String id, String name, Set<String> scopes) {
    return new Caller(
        Population.CLIENT, id, name, new Rights(Set.of(Role.API), scopes), NO_SESSION);
  }

  /** A client of another company, which sees only members whose number it gave. */
  static Caller partner(String id, String name, Set<String> scopes) {
    return new Caller(
        Population.CLIENT,
        id,
        name,
        new Rights(Set.of(Role.API, Role.PARTNER), scopes),
        NO_SESSION);
  }

  private static final long NO_SESSION = 0;

  Caller in(long openSession) {
    return new Caller(population, subject, getName(), new Rights(groups, scopes), openSession);
  }

  public Population population() {
    return population;
  }

  /** The key of the member, staff user or API client. */
  public String subject() {
    return subject;
  }

  public Set<String> groups() {
    return groups;
  }

  public boolean isIn(Role role) {
    return groups.contains(role.name());
  }

  /** Whether it is another company's system. */
  public boolean isPartner() {
    return groups.contains(Role.PARTNER);
  }

  public Set<String> scopes() {
    return scopes;
  }

  public boolean hasScope(String scope) {
    return scopes.contains(scope);
  }

  /** The session signed in by; 0 for an API client, who has none. */
  public long session() {
    return session;
  }

  /**
   * The member who is calling.
   *
   * @throws IllegalStateException if the caller is no member
   */
  public MemberId memberId() {
    if (population != Population.MEMBER) {
      throw new IllegalStateException("Expected a member, not " + population);
    }
    return new MemberId(Long.parseLong(subject));
  }

  /** The caller as the audit trail names them. */
  public Actor actor() {
    return switch (population) {
      case MEMBER -> Actor.member(memberId());
      case STAFF -> Actor.staff(getName());
      case CLIENT -> Actor.client(getName());
    };
  }
}
