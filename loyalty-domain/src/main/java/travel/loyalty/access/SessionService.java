package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Who is signed in, and since when; ending it works at the next request. */
@Stateless
@PermitAll
public class SessionService {

  /** Ends all sessions of a subject, for example after a password was changed. */
  public void endAll(Population population, String subject) {
    throw new UnsupportedOperationException(population + subject);
  }

  /** Ends all sessions of a subject and lets it open no other. */
  public void block(Population population, String subject) {
    throw new UnsupportedOperationException(population + subject);
  }

  /** Lets a blocked subject sign in again. */
  public void unblock(Population population, String subject) {
    throw new UnsupportedOperationException(population + subject);
  }
}
