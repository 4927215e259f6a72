package travel.loyalty.laboratory;

/** Which members of a replay are listed. */
public enum ReplayFilter {
  ALL,
  BETTER,
  WORSE,
  /** Those who get more for what is paid already, since the version reaches back. */
  RAISED,
  OTHER_LEVEL
}
