package travel.loyalty.programme;

/** How far a version is in its life. */
public enum ProgrammeState {
  /** Written, and seen by nobody else. */
  DRAFT,
  /** Replayed on what was recorded; waits for a second person. */
  SIMULATED,
  /** Approved; its first day is ahead. */
  SCHEDULED,
  /** What is paid today earns by it. */
  ACTIVE,
  /** Another took its place; what was earned by it stays explained by it. */
  RETIRED
}
