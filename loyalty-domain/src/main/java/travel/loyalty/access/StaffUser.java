package travel.loyalty.access;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import travel.loyalty.shared.UtcText;

/**
 * Somebody who works with the staff portal. A staff user is made by an administrator, signs in with
 * a one-time password, chooses another and a second factor; is given roles and relieved of them;
 * and is blocked on leaving, never deleted, since the audit trail names them.
 */
@Entity
@Table(name = "staff_user")
@Access(AccessType.FIELD)
public class StaffUser {

  @Id private long id;

  @Version private int version;

  private String subject;
  private String login;
  private String name;
  private String locale;

  @Convert(converter = Roles.class)
  private Set<Role> roles;

  // Written here as text, read by SQL.
  @Column(name = "created_at", updatable = false)
  private String createdAt;

  /** For the provider. */
  protected StaffUser() {}

  StaffUser(long id, String login, Instant createdAt) {
    this.id = id;
    this.subject = Long.toString(id);
    this.login = login;
    this.createdAt = UtcText.of(createdAt);
    this.name = login;
    this.locale = Locale.ENGLISH.toLanguageTag();
    this.roles = Set.of();
  }

  void describe(String newName, Locale newLocale) {
    name = newName;
    locale = newLocale.toLanguageTag();
  }

  void giveRoles(Set<Role> newRoles) {
    roles = Set.copyOf(newRoles);
  }

  long id() {
    return id;
  }

  /** The key by which credentials, sessions and limits know this user. */
  String subject() {
    return subject;
  }

  int version() {
    return version;
  }

  String login() {
    return login;
  }

  String name() {
    return name;
  }

  Locale locale() {
    return Locale.forLanguageTag(locale);
  }

  Set<Role> roles() {
    return roles;
  }

  boolean isIn(Role role) {
    return roles.contains(role);
  }
}
