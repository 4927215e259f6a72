package travel.loyalty.ui.guard;

/** How a filter tells the error page more than a status. */
public final class Declined {

  /** Request attribute: suffix of the message key {@code refused.<code>}. */
  public static final String CODE = Declined.class.getName() + ".code";

  private Declined() {}
}
