package travel.loyalty.points;

/** The accounts that a check looks at, both ends included. */
record AuditRange(long first, long last) {}
