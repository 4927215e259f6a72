package travel.loyalty.programme;

/** How sought after a route is. */
public enum Heat {
  HOT,
  NORMAL,
  NICHE
}
