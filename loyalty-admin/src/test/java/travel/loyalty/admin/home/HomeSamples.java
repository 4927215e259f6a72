package travel.loyalty.admin.home;

import java.util.List;

/** What may wait for staff. */
public final class HomeSamples {

  private HomeSamples() {}

  public static List<Task> tasks() {
    return List.of(
        new Task("/approvals", "approvals", 3, false),
        new Task("/claims", "claims", 99, true),
        new Task("/imports", "imports", 1, false),
        new Task("/programme", "versions", 2, false),
        new Task("/jobs", "jobs", 1, false));
  }
}
