package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** Knows API clients by their keys. */
@ApplicationScoped
public class ApiKeyStore implements IdentityStore {

  @Inject private Sql sql;
  @Inject private WallClock wall;

  // By instanceof: see StaffStore.
  @Override
  public CredentialValidationResult validate(Credential credential) {
    return credential instanceof Credentials.ApiKey shown
        ? new ApiKeys(sql, wall)
            .owner(shown.value())
            .map(caller -> new CredentialValidationResult(caller, caller.groups()))
            .orElse(CredentialValidationResult.INVALID_RESULT)
        : CredentialValidationResult.NOT_VALIDATED_RESULT;
  }
}
