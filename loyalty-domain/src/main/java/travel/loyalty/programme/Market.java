package travel.loyalty.programme;

/** Whether a trip stays in the agency's country. */
public enum Market {
  DOMESTIC,
  OUTBOUND
}
