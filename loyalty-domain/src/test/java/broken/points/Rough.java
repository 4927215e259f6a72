package broken.points;

/** Planted: a balance that is not exact. */
public final class Rough {

  public static final double BALANCE = 0.1;
}
