package travel.loyalty.laboratory;

/** How far a replay is. */
public enum ReplayState {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  /** Whether there is work left. */
  public boolean isOpen() {
    return this == WAITING || this == RUNNING;
  }
}
