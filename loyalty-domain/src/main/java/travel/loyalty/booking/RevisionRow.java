package travel.loyalty.booking;

import java.time.Instant;

/** A revision in a booking's history, with what was answered to it. */
public record RevisionRow(
    int revision, Instant acceptedAt, String acceptedBy, BookingPoints points) {}
