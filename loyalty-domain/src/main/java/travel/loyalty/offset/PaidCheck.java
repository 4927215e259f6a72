package travel.loyalty.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/**
 * Looks whether a revision can follow one that points paid a part of: by the same hold or by none,
 * with all lines that they paid, none of them for less than they paid.
 */
final class PaidCheck {

  private final PaidLines paid;
  private final BookingRevision booking;

  PaidCheck(PaidLines paid, BookingRevision booking) {
    this.paid = paid;
    this.booking = booking;
  }

  Optional<Refused> refusal() {
    List<FieldError> errors = new ArrayList<>();
    long hold = paid.lines().get(0).hold();
    if (booking.hold().filter(named -> !named.equals(Long.toString(hold))).isPresent()) {
      errors.add(new FieldError("/hold", "other-hold", Map.of("expected", Long.toString(hold))));
    }
    paid.lines().forEach(line -> check(line, errors));
    return errors.isEmpty() ? Optional.empty() : Optional.of(Refused.invalid(errors));
  }

  private void check(PaidLine line, List<FieldError> errors) {
    for (int i = 0; i < booking.lines().size(); i++) {
      BookingLine now = booking.lines().get(i);
      if (now.line().equals(line.line())) {
        if (now.amount().compareTo(line.money()) < 0) {
          Map<String, Object> least = Map.of("least", line.money().amount().toPlainString());
          errors.add(new FieldError("/lines/" + i + "/amount", "less-than-points-paid", least));
        }
        return;
      }
    }
    errors.add(new FieldError("/lines", "paid-line-missing", Map.of("line", line.line())));
  }
}
