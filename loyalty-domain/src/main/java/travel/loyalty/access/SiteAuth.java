package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * Finds out who is calling, for all three populations: API clients under {@code /api/} by the key
 * that comes with each request, members and staff by a session of their own portal. Which portal a
 * request is for, the context parameter {@code loyalty.population} of the WAR says, and not its
 * path, which the operator may choose. It lets everybody through: what they may do, the guard and
 * the doors decide.
 */
@ApplicationScoped
public class SiteAuth implements HttpAuthenticationMechanism {

  private static final String POPULATION = "loyalty.population";
  private static final String SESSION = "travel.loyalty.access.session";
  private static final String BEARER = "Bearer ";

  @Inject private IdentityStoreHandler stores;
  @Inject private Sql sql;
  @Inject private WallClock wall;
  @Inject private CallerAddress addresses;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Population population =
        Population.valueOf(request.getServletContext().getInitParameter(POPULATION));
    if (context.isAuthenticationRequest()) {
      return signIn(population, request, context);
    }
    if (population == Population.MEMBER && isForApi(request)) {
      return byKey(request, context);
    }
    return bySession(population, request, context);
  }

  // The decoded path, by which the filters and servlets are chosen too: never the raw address.
  static boolean isForApi(HttpServletRequest request) {
    String within =
        request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    return within.equals("/api") || within.startsWith("/api/");
  }

  private AuthenticationStatus byKey(HttpServletRequest request, HttpMessageContext context) {
    String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return context.doNothing();
    }
    Credentials.ApiKey key = new Credentials.ApiKey(header.substring(BEARER.length()).strip());
    CredentialValidationResult result = stores.validate(key);
    return result.getStatus() == CredentialValidationResult.Status.VALID
        ? context.notifyContainerAboutLogin(result.getCallerPrincipal(), result.getCallerGroups())
        : context.doNothing();
  }

  private AuthenticationStatus bySession(
      Population population, HttpServletRequest request, HttpMessageContext context) {
    Optional<Caller> caller = session(request).flatMap(id -> sessions().caller(population, id));
    return caller
        .map(found -> context.notifyContainerAboutLogin(found, found.groups()))
        .orElseGet(context::doNothing);
  }

  private Sessions sessions() {
    return new Sessions(sql, wall);
  }

  private static Optional<Long> session(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Long) session.getAttribute(SESSION));
  }

  private AuthenticationStatus signIn(
      Population population, HttpServletRequest request, HttpMessageContext context) {
    Credential credential = context.getAuthParameters().getCredential();
    if (!(credential instanceof Credentials.SignIn shown) || shown.population() != population) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    CredentialValidationResult result = stores.validate(credential);
    if (result.getStatus() != CredentialValidationResult.Status.VALID
        || !(result.getCallerPrincipal() instanceof Caller caller)) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    Caller signedIn = opened(request, caller);
    return context.notifyContainerAboutLogin(signedIn, signedIn.groups());
  }

  // A new id, so that one that was known before the sign-in is worth nothing after it.
  private Caller opened(HttpServletRequest request, Caller caller) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    Caller signedIn = sessions().open(caller, new Sessions.Origin(addresses.of(request), agent));
    session.setAttribute(SESSION, signedIn.session());
    return signedIn;
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    session(request).ifPresent(id -> sessions().end(id));
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    context.cleanClientSubject();
  }
}
