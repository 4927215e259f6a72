package travel.loyalty.points;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points that came together and end together. A lot is issued pending or available, matures, is
 * spent bit by bit, and closes when nothing is left; what ended may be brought back once a
 * redemption is taken back. Its parts always make up what was issued.
 */
final class Lot {

  /** First expired first; of two that end together the older. */
  static final Comparator<Lot> FEFO =
      Comparator.comparing(Lot::expiresAt).thenComparing(Lot::availableFrom).thenComparing(Lot::id);

  /**
   * What never changes of a lot.
   *
   * @param rule empty where no rule stands behind it
   */
  record Origin(
      MemberId account, long id, Points issued, SourceRef source, String rule, int ruleVersion) {}

  private final Origin origin;
  private final Map<LotPart, Points> parts;
  private Instant availableFrom;
  private Instant expiresAt;
  private int revivals;

  /** A lot as it stands. */
  Lot(
      Origin origin,
      Map<LotPart, Points> parts,
      Instant availableFrom,
      Instant expiresAt,
      int revivals) {
    this.origin = origin;
    this.parts = new EnumMap<>(parts);
    this.availableFrom = availableFrom.truncatedTo(ChronoUnit.MICROS);
    this.expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
    this.revivals = revivals;
  }

  /** A new lot, all of it in one part. */
  static Lot issued(Origin origin, LotPart part, Instant availableFrom, Instant expiresAt) {
    return new Lot(origin, Map.of(part, origin.issued()), availableFrom, expiresAt, 0);
  }

  /** Moves points between its parts. */
  void apply(Allocation allocation) {
    Points left = in(allocation.from()).minus(allocation.points());
    if (left.isNegative()) {
      throw new IllegalStateException(
          "Lot "
              + id()
              + " holds "
              + in(allocation.from())
              + " "
              + allocation.from()
              + ", cannot give "
              + allocation.points());
    }
    parts.put(allocation.from(), left);
    parts.put(allocation.to(), in(allocation.to()).plus(allocation.points()));
  }

  /** New dates while it waits. */
  void reschedule(Instant from, Instant until) {
    availableFrom = from.truncatedTo(ChronoUnit.MICROS);
    expiresAt = until.truncatedTo(ChronoUnit.MICROS);
  }

  /** Counts that points came back after its end, so that they can end again. */
  void revive(Instant until) {
    expiresAt = until.truncatedTo(ChronoUnit.MICROS);
    revivals++;
  }

  boolean hasEndedBy(Instant now) {
    return !expiresAt.isAfter(now);
  }

  Points in(LotPart part) {
    return parts.getOrDefault(part, Points.ZERO);
  }

  Points remaining() {
    return in(LotPart.PENDING).plus(in(LotPart.AVAILABLE)).plus(in(LotPart.HELD));
  }

  boolean isOpen() {
    return remaining().isPositive();
  }

  /** When something of it matures or ends, if anything of it waits for that. */
  Optional<Instant> nextChangeAt() {
    if (in(LotPart.PENDING).isPositive()) {
      return Optional.of(availableFrom);
    }
    return in(LotPart.AVAILABLE).isPositive() ? Optional.of(expiresAt) : Optional.empty();
  }

  /** Its source; a lot that was brought back ends once more, by a reference of its own. */
  SourceRef endSource() {
    SourceRef source = origin.source();
    return revivals == 0
        ? source
        : new SourceRef(source.kind(), source.reference() + "+" + revivals);
  }

  boolean isFrom(SourceRef prefix) {
    return origin.source().kind().equals(prefix.kind())
        && origin.source().reference().startsWith(prefix.reference());
  }

  Origin origin() {
    return origin;
  }

  MemberId account() {
    return origin.account();
  }

  long id() {
    return origin.id();
  }

  Points issued() {
    return origin.issued();
  }

  SourceRef source() {
    return origin.source();
  }

  String rule() {
    return origin.rule();
  }

  int ruleVersion() {
    return origin.ruleVersion();
  }

  Instant availableFrom() {
    return availableFrom;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  int revivals() {
    return revivals;
  }
}
