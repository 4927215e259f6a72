package travel.loyalty.shared;

import java.util.Objects;

/**
 * What a ledger entry came from; the ledger knows no more of bookings, orders or complaints.
 *
 * @param kind upper-case word, for example {@code BOOKING}, {@code ADJUSTMENT}, {@code REDEMPTION}
 * @param reference unique within the kind, at most 190 characters; a booking's is
 *     source/booking/line@revision
 */
public record SourceRef(String kind, String reference) {
  public SourceRef {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reference, "reference");
  }

  @Override
  public String toString() {
    return kind + "/" + reference;
  }
}
