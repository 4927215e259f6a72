package broken.unlisted;

/** Planted: a feature that no rung names. */
public final class Stray {}
