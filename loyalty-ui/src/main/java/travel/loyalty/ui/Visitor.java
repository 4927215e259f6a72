package travel.loyalty.ui;

import java.util.Locale;
import java.util.Optional;

/**
 * The signed-in person, as far as the shell shows it.
 *
 * @param name how the shell addresses the person
 * @param language the language kept with the account, if any
 */
public record Visitor(String name, Optional<Locale> language) {}
