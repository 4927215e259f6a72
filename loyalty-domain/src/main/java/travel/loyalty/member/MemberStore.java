package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.access.Caller;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.access.CodeService;
import travel.loyalty.access.Credentials.MemberCode;
import travel.loyalty.access.Credentials.MemberPassword;
import travel.loyalty.access.Credentials.SignIn;
import travel.loyalty.access.PasswordService;
import travel.loyalty.access.Population;
import travel.loyalty.access.Role;
import travel.loyalty.shared.MemberId;

/** Says whether a login name and a password or code are a member's. */
@ApplicationScoped
public class MemberStore implements IdentityStore {

  private MemberLogins logins;
  private PasswordService passwords;
  private CodeService codes;

  /** For the container's proxy. */
  protected MemberStore() {}

  @Inject
  MemberStore(MemberLogins logins, PasswordService passwords, CodeService codes) {
    this.logins = logins;
    this.passwords = passwords;
    this.codes = codes;
  }

  // By instanceof: the default's dispatch by type breaks after a redeployment on three servers.
  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (credential instanceof MemberPassword password) {
      return result(password, this::isPassword);
    }
    if (credential instanceof MemberCode code) {
      return result(code, (subject, secret) -> subject.isPresent() && isCode(code));
    }
    return CredentialValidationResult.NOT_VALIDATED_RESULT;
  }

  private interface Proof {
    boolean holds(Optional<String> subject, String secret);
  }

  // The proof is tried for strangers and suspended members too: the answer takes as long.
  private CredentialValidationResult result(SignIn credential, Proof proof) {
    Optional<MemberRef> member = logins.find(credential.login()).map(MemberLogins.Reached::member);
    boolean proven =
        proof.holds(member.map(MemberRef::id).map(MemberId::toString), credential.secret());
    Optional<MemberId> person = member.flatMap(logins::person);
    return proven && person.isPresent()
        ? new CredentialValidationResult(Caller.member(person.get()), Set.of(Role.MEMBER))
        : CredentialValidationResult.INVALID_RESULT;
  }

  private boolean isPassword(Optional<String> subject, String password) {
    return passwords.verify(Population.MEMBER, subject, password);
  }

  private boolean isCode(MemberCode shown) {
    return codes.isRedeemed(
        CodePurpose.SIGN_IN, MemberLogins.subject(shown.login()), shown.secret());
  }
}
