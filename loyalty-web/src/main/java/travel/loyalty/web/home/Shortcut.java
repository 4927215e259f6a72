package travel.loyalty.web.home;

/**
 * A tile of the home page.
 *
 * @param icon name of a Lucide icon
 * @param labelKey message key
 */
public record Shortcut(String path, String icon, String labelKey) {}
