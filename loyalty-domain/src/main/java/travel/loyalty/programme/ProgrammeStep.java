package travel.loyalty.programme;

import java.time.Instant;

/** A step in the life of a version: when it was taken, and by whom ({@code STAFF/ben}). */
public record ProgrammeStep(Instant at, String by) {}
