package travel.loyalty.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import travel.loyalty.member.MemberNumber;

/**
 * A booking as a system says it now stands. What is absent where it must not be is refused by the
 * check of its content, with the place of it, not by the constructor.
 *
 * @param revision 1 and up; may skip numbers
 * @param member whose booking it is; empty where an import does not know
 * @param payerRef a hash of what paid, to see one payer behind several members
 * @param hold the hold on points that pays a part
 * @param settleFromRefund whether the member agrees that a debt is taken from the refund
 */
public record BookingRevision(
    BookingKey key,
    int revision,
    Optional<MemberNumber> member,
    BookingStatus status,
    Optional<String> payerRef,
    Instant bookedAt,
    Optional<Instant> paidAt,
    Optional<LocalDate> tripEndsOn,
    Optional<String> channel,
    List<BookingLine> lines,
    Optional<String> hold,
    boolean settleFromRefund) {

  /** Instants are kept to the microsecond, as the tables do. */
  public BookingRevision {
    lines = List.copyOf(lines);
    bookedAt = bookedAt.truncatedTo(ChronoUnit.MICROS);
    paidAt = paidAt.map(at -> at.truncatedTo(ChronoUnit.MICROS));
  }

  /** A revision that leaves the money of its refunds whole. */
  public BookingRevision(
      BookingKey key,
      int revision,
      Optional<MemberNumber> member,
      BookingStatus status,
      Optional<String> payerRef,
      Instant bookedAt,
      Optional<Instant> paidAt,
      Optional<LocalDate> tripEndsOn,
      Optional<String> channel,
      List<BookingLine> lines,
      Optional<String> hold) {
    this(
        key,
        revision,
        member,
        status,
        payerRef,
        bookedAt,
        paidAt,
        tripEndsOn,
        channel,
        lines,
        hold,
        false);
  }

  /** The same revision, with the member's word on what a debt is taken from. */
  public BookingRevision settlingFromRefund(boolean agreed) {
    return with(revision, member, agreed, lines);
  }

  /** The same booking with other lines. */
  public BookingRevision withLines(List<BookingLine> others) {
    return with(revision, member, settleFromRefund, others);
  }

  /** The same booking of a member. */
  public BookingRevision of(MemberNumber owner) {
    return with(revision, Optional.of(owner), settleFromRefund, lines);
  }

  /** The same booking under another revision's number. */
  public BookingRevision numbered(int number) {
    return with(number, member, settleFromRefund, lines);
  }

  private BookingRevision with(
      int number, Optional<MemberNumber> owner, boolean settles, List<BookingLine> booked) {
    return new BookingRevision(
        key,
        number,
        owner,
        status,
        payerRef,
        bookedAt,
        paidAt,
        tripEndsOn,
        channel,
        booked,
        hold,
        settles);
  }
}
