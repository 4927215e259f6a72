package travel.loyalty.laboratory;

/** Key of one replay. */
public record ReplayId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
