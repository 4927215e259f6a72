package travel.loyalty.admin.home;

/**
 * Something that waits for a person.
 *
 * @param code part of its message keys
 * @param count how many were counted
 * @param hasMore whether counting stopped there
 */
public record Task(String path, String code, int count, boolean hasMore) {

  /** Message key: what waits. */
  public String labelKey() {
    return "home.show.task." + code;
  }

  /** Message key of the link. */
  public String actionKey() {
    return labelKey() + "-action";
  }
}
