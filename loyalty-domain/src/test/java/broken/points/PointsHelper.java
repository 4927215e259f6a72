package broken.points;

/** Planted: a name that says nothing, and an amount that is not exact. */
public final class PointsHelper {

  public double value(double points) {
    return points;
  }
}
