package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Refused;

/** Tells who is calling, in a portal, in the API and behind a door alike. */
@ApplicationScoped
public class CurrentCaller {

  @Inject private SecurityContext security;

  /** Empty where nobody has signed in. */
  public Optional<Caller> find() {
    // By type, since some servers wrap the principal and others have an anonymous one.
    return security.getPrincipalsByType(Caller.class).stream().findFirst();
  }

  /**
   * The caller.
   *
   * @throws Refused {@code not-authenticated}
   */
  public Caller get() {
    return find().orElseThrow(() -> new Refused("not-authenticated"));
  }

  /**
   * The caller as the audit trail names them.
   *
   * @throws Refused {@code not-authenticated}
   */
  public Actor actor() {
    return get().actor();
  }

  /**
   * Asks for a scope of an API client.
   *
   * @throws Refused {@code not-allowed} without it
   */
  public void requireScope(String scope) {
    if (!get().hasScope(scope)) {
      throw new Refused("not-allowed");
    }
  }
}
