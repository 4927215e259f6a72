package broken.points;

/** What a lower rung must not know. */
public final class Heap {}
