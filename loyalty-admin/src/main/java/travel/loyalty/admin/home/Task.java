package travel.loyalty.admin.home;

/**
 * Something that waits for a person.
 *
 * @param labelKey message key: what waits
 * @param actionKey message key of the link
 */
public record Task(String path, String labelKey, String actionKey, long count) {

  static Task of(String path, String code, long count) {
    return new Task(path, "home.show.task." + code, "home.show.task." + code + "-action", count);
  }
}
