package travel.loyalty.access;

/** What a staff user is, and thereby may do. The names are the groups that doors ask for. */
public enum Role {
  AGENT,
  SUPERVISOR,
  MANAGER,
  CATALOGUE,
  MARKETING,
  FINANCE,
  SUPPLIER,
  ADMIN;

  /** The group of every member. */
  public static final String MEMBER = "MEMBER";

  /** The group of every API client; what each may do is in its scopes. */
  public static final String API = "API";

  /** The second group of API clients that are another company's. */
  public static final String PARTNER = "PARTNER";

  /**
   * The group of whoever has shown a password but not yet the second factor, or must first choose a
   * new password. It opens those two pages and no other.
   */
  public static final String PENDING = "PENDING";
}
