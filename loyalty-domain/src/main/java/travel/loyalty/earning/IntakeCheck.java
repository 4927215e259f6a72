package travel.loyalty.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingCheck;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.member.MemberRef;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** Looks whether a revision may be taken in: by itself, then beside what is known of it. */
final class IntakeCheck {

  private IntakeCheck() {}

  /** Why a booking cannot be true, by itself and by the programme it would earn by. */
  static Optional<Refused> byItself(
      BookingRevision booking, ProgrammeTimeline timeline, Instant now) {
    Programme programme = timeline.inForceAt(booking.paidAt().orElse(now));
    return invalid(BookingCheck.faults(booking, now, programme.currency(), programme.zone()));
  }

  private static Optional<Refused> invalid(List<FieldError> errors) {
    return errors.isEmpty() ? Optional.empty() : Optional.of(Refused.invalid(errors));
  }

  /** Why a new revision cannot follow what stands. */
  static Optional<Refused> besideWhatIsKnown(BookingRevision booking, IntakeRound round) {
    List<FieldError> errors = new ArrayList<>();
    Optional<MemberRef> named = booking.member().map(round.byNumber()::get);
    if (booking.member().isPresent() && named.isEmpty()) {
      errors.add(new FieldError("/memberNumber", "unknown"));
    }
    Optional<StoredBooking> stored = round.stored(booking);
    Optional<MemberRef> owner = stored.flatMap(StoredBooking::member).map(round.byId()::get);
    if (named.isPresent() && owner.isPresent() && !owner.get().isOneWith(named.get())) {
      errors.add(new FieldError("/memberNumber", "other-member"));
    }
    stored.ifPresent(past -> refunds(booking, past, errors));
    return invalid(errors)
        .or(() -> round.offsets().refusal(booking, round.member(booking), stored));
  }

  private static void refunds(
      BookingRevision booking, StoredBooking stored, List<FieldError> errors) {
    for (int i = 0; i < booking.lines().size(); i++) {
      BookingLine line = booking.lines().get(i);
      BigDecimal before = stored.refunded().getOrDefault(line.line(), BigDecimal.ZERO);
      if (line.refunded().amount().compareTo(before) < 0) {
        Map<String, Object> least = Map.of("least", before.toPlainString());
        errors.add(new FieldError("/lines/" + i + "/refunded", "shrinks", least));
      }
    }
  }
}
