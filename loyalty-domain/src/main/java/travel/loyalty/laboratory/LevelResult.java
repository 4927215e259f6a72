package travel.loyalty.laboratory;

/** How many members of a class reach which level, and which by the other rules. */
public record LevelResult(String memberClass, String now, String then, long members) {

  public boolean isShift() {
    return !now.equals(then);
  }
}
