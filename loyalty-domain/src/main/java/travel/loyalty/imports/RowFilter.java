package travel.loyalty.imports;

/** Which rows of a report are wanted. */
public enum RowFilter {
  ALL,
  CREATED,
  CHANGED,
  UNCHANGED,
  SKIPPED,
  REFUSED,
  REMARKED
}
