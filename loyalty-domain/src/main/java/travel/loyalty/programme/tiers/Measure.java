package travel.loyalty.programme.tiers;

/** What counts for a tier, and its name in the document. */
public enum Measure {
  /** Money that was paid for what earns points. */
  SPEND("spend"),
  /** Bookings that were travelled. */
  TRIPS("trips"),
  /** Base points of bookings; bonuses and awards buy no level. */
  POINTS("points"),
  /** Surveys that were answered, whatever the answer. */
  SURVEYS("surveys");

  private final String field;

  Measure(String field) {
    this.field = field;
  }

  public String field() {
    return field;
  }

  /** Whether it is a number of things, without decimals. */
  public boolean isCount() {
    return this == TRIPS || this == SURVEYS;
  }
}
