package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The signed-in person, as far as the shell shows it.
 *
 * @param account whose it is, so that another sign-in in the same session is noticed
 * @param name how the shell addresses the person
 * @param languageTag the language kept with the account; empty for none
 */
public record Visitor(String account, String name, String languageTag) implements Serializable {

  private static final String ATTRIBUTE = Visitor.class.getName();

  public Optional<Locale> language() {
    return languageTag.isEmpty()
        ? Optional.empty()
        : Optional.of(Locale.forLanguageTag(languageTag));
  }

  /** The visitor as the session remembers it, looked up at the first page. */
  public static Visitor remembered(
      HttpServletRequest request, String account, Supplier<Visitor> lookUp) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return lookUp.get();
    }
    if (session.getAttribute(ATTRIBUTE) instanceof Visitor known
        && known.account().equals(account)) {
      return known;
    }
    Visitor found = lookUp.get();
    session.setAttribute(ATTRIBUTE, found);
    return found;
  }

  /** Looks the visitor up again at the next page: after the name or the language was changed. */
  public static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }
}
