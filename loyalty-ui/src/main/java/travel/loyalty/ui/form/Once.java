package travel.loyalty.ui.form;

/**
 * The token that makes a double tap book once: the check page carries a fresh one, and the feature
 * uses it in the unique key of what it records ({@code SourceRef}).
 */
public final class Once {

  /** Name of the hidden field, written by the fragment {@code ui/form :: once}. */
  public static final String FIELD = "_once";

  private Once() {}

  /** A token for a form about to be shown. */
  public static String fresh() {
    return Csrf.random();
  }

  /** The token that came with the form; a fresh one if it was left out or is none of ours. */
  public static String of(Form form) {
    String token = form.text(FIELD);
    return token.matches("[A-Za-z0-9_-]{22}") ? token : fresh();
  }
}
