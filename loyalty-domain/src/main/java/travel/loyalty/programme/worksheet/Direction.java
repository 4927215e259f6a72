package travel.loyalty.programme.worksheet;

/** Which way something moves in its list. */
public enum Direction {
  UP(-1),
  DOWN(1);

  private final int step;

  Direction(int step) {
    this.step = step;
  }

  int step() {
    return step;
  }
}
