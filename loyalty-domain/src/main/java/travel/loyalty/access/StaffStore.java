package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** Knows staff users by login and password. */
@ApplicationScoped
public class StaffStore implements IdentityStore {

  @Inject private Sql sql;
  @Inject private PasswordService passwords;
  @Inject private WallClock wall;
  @Inject private Settings settings;

  /** For the container's proxy. */
  protected StaffStore() {}

  StaffStore(Sql sql, WallClock wall, Settings settings, PasswordService passwords) {
    this.sql = sql;
    this.wall = wall;
    this.settings = settings;
    this.passwords = passwords;
  }

  // Not by type of the argument, as the interface would: that breaks on some servers when the
  // application is deployed again.
  @Override
  public CredentialValidationResult validate(Credential credential) {
    return credential instanceof Credentials.StaffPassword shown
        ? validate(shown)
        : CredentialValidationResult.NOT_VALIDATED_RESULT;
  }

  private CredentialValidationResult validate(Credentials.StaffPassword shown) {
    Optional<StaffUsers.Known> known = new StaffUsers(sql).byLogin(shown.login());
    Optional<String> subject = known.map(StaffUsers.Known::subject);
    if (!passwords.verify(Population.STAFF, subject, shown.secret())) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    Caller caller = caller(known.orElseThrow());
    return new CredentialValidationResult(caller, caller.groups());
  }

  private Caller caller(StaffUsers.Known known) {
    Set<String> groups =
        isSecondStepNeeded(Long.parseLong(known.subject()))
            ? Set.of(Role.PENDING)
            : Roles.groups(known.roles());
    return Caller.staff(known.subject(), known.login(), groups);
  }

  // In a sandbox the second factor is each user's choice; in production nobody goes without.
  private boolean isSecondStepNeeded(long staff) {
    return !settings.isSandbox() || new SecondFactors(sql, wall).isSetUp(staff);
  }
}
