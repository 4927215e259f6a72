package broken.shared;

import broken.points.Heap;

/** Planted: a lower rung that knows a higher one. */
public final class KnowsPoints {

  public Heap heap() {
    return new Heap();
  }
}
