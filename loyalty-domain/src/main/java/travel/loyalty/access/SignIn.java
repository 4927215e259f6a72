package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import travel.loyalty.shared.Refused;

/**
 * Signs people in and out of a portal. The pages of both call it and nothing else does, so that no
 * try goes uncounted.
 */
@ApplicationScoped
public class SignIn {

  @Inject private SecurityContext security;
  @Inject private BackOff backOff;
  @Inject private CodeBackOff codes;
  @Inject private CallerAddress addresses;

  /**
   * Tries to sign in.
   *
   * @return whether it went well; why not is told to nobody
   * @throws Refused {@code too-many-requests} with {@code retryAfterSeconds}
   */
  public boolean attempt(
      HttpServletRequest request, HttpServletResponse response, Credentials.SignIn credential) {
    Population population = credential.population();
    String login = credential.login();
    String address = addresses.of(request);
    backOff.admit(population, login, address);
    out(request);
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams().credential(credential).newAuthentication(true));
    boolean in = status == AuthenticationStatus.SUCCESS;
    if (in) {
      backOff.succeeded(population, login, address);
    }
    if (in && credential instanceof Credentials.MemberCode) {
      codes.shown(login, address);
    }
    return in;
  }

  /** Ends the session on the server; without one it does nothing. */
  public void out(HttpServletRequest request) {
    if (request.getUserPrincipal() == null) {
      return;
    }
    try {
      request.logout();
    } catch (ServletException e) {
      throw new IllegalStateException("The server did not sign out", e);
    }
  }
}
