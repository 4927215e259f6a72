package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import travel.loyalty.shared.Refused;

/**
 * Makes whoever asks for one-time codes or guesses at them wait, by address too: {@link
 * CodeService} limits the codes of one account, and of accounts there is no end. A code that is
 * sent counts as a failure until it is shown. The members' pages call it, outside of a transaction.
 */
@ApplicationScoped
public class CodeBackOff {

  private static final Population WHO = Population.MEMBER;

  @Inject private BackOff backOff;
  @Inject private CallerAddress addresses;

  /** For the container. */
  public CodeBackOff() {}

  CodeBackOff(BackOff backOff, CallerAddress addresses) {
    this.backOff = backOff;
    this.addresses = addresses;
  }

  /**
   * Sends a code. What sends none does not count.
   *
   * @param login as it was typed, somebody's or not
   * @throws Refused {@code too-many-requests} with {@code retryAfterSeconds}
   */
  public void send(HttpServletRequest request, String login, Runnable sending) {
    String address = addresses.of(request);
    backOff.admit(WHO, asked(login), address);
    try {
      sending.run();
    } catch (Refused nothingSent) {
      backOff.succeeded(WHO, asked(login), address);
      throw nothingSent;
    }
  }

  /**
   * Tries a code for anything but a sign-in, which {@link SignIn} counts.
   *
   * @throws Refused {@code too-many-requests} with {@code retryAfterSeconds}
   */
  public void redeem(HttpServletRequest request, String login, Runnable redeeming) {
    String address = addresses.of(request);
    backOff.admit(WHO, tried(login), address);
    try {
      redeeming.run();
      shown(login, address);
      backOff.succeeded(WHO, tried(login), address);
    } catch (Refused refused) {
      if (!isGuess(refused)) {
        backOff.succeeded(WHO, tried(login), address);
      }
      throw refused;
    }
  }

  /** The code that was sent came back: it counts no more. */
  void shown(String login, String address) {
    backOff.succeeded(WHO, asked(login), address);
  }

  private static boolean isGuess(Refused refused) {
    return refused.errors().stream().anyMatch(error -> error.pointer().equals("/code"));
  }

  private static String asked(String login) {
    return "code/" + login;
  }

  private static String tried(String login) {
    return "reset/" + login;
  }
}
