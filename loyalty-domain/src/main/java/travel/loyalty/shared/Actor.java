package travel.loyalty.shared;

/**
 * Who causes a change.
 *
 * @param name login of a staff user, name of an API client, member id, or name of a job
 */
public record Actor(Kind kind, String name) {

  /** The populations that act, and the system itself. */
  public enum Kind {
    MEMBER,
    STAFF,
    CLIENT,
    SYSTEM
  }

  public static Actor staff(String login) {
    return new Actor(Kind.STAFF, login);
  }

  public static Actor client(String name) {
    return new Actor(Kind.CLIENT, name);
  }

  public static Actor member(MemberId member) {
    return new Actor(Kind.MEMBER, member.toString());
  }

  public static Actor system(String job) {
    return new Actor(Kind.SYSTEM, job);
  }

  /** Reads the form kept in tables. */
  public static Actor parse(String text) {
    int slash = text.indexOf('/');
    return new Actor(Kind.valueOf(text.substring(0, slash)), text.substring(slash + 1));
  }

  /** {@code STAFF/ben}: the form kept in tables. */
  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
