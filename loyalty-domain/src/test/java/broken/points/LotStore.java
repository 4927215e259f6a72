package broken.points;

/** Planted: rows opened to every feature. */
public class LotStore {}
