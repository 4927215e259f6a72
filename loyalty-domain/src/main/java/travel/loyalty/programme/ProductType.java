package travel.loyalty.programme;

/** What a booking line sells. */
public enum ProductType {
  GROUP_TOUR,
  INDEPENDENT,
  FLIGHT,
  HOTEL,
  TICKET,
  CRUISE,
  RAIL,
  CAR,
  VISA,
  INSURANCE,
  OTHER
}
