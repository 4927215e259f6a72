package travel.loyalty.imports;

/**
 * Where an import stands. It is uploaded, checked without writing, runs, and ends done; a done one
 * can be rolled back. It may be cancelled until it is done, and fails when its file cannot be read.
 */
public enum ImportState {
  UPLOADED,
  CHECKING,
  CHECKED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED,
  ROLLING_BACK,
  ROLLED_BACK;

  /** Whether the worker has to do something for it. */
  public boolean isAtWork() {
    return this == CHECKING || this == RUNNING || this == ROLLING_BACK;
  }
}
