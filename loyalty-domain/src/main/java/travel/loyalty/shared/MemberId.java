package travel.loyalty.shared;

/** A member's key, by which features refer to each other's members. Never shown to a person. */
public record MemberId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
