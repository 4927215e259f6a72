package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.shared.Sql;

/** Knows staff users by login and password. */
@ApplicationScoped
public class StaffStore implements IdentityStore {

  @Inject private Sql sql;
  @Inject private PasswordService passwords;
  @Inject private StaffSignIn signIn;

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
        signIn.isSecondStepNeeded(Long.parseLong(known.subject()))
            ? Set.of(Role.PENDING)
            : Roles.groups(known.roles());
    return Caller.staff(known.subject(), known.login(), groups);
  }
}
