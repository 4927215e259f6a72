package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import travel.loyalty.booking.Bookings;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeVeto;
import travel.loyalty.shared.Refused.FieldError;

/**
 * Speaks against a programme that would change what was already earned: one that reaches back to
 * payments that are recorded, or that counts in another currency than they were paid in.
 */
@ApplicationScoped
class BookedProgrammeVeto implements ProgrammeVeto {

  private Bookings bookings;

  /** For the container's proxy. */
  protected BookedProgrammeVeto() {}

  @Inject
  BookedProgrammeVeto(Bookings bookings) {
    this.bookings = bookings;
  }

  @Override
  public List<FieldError> objections(Programme proposed) {
    List<FieldError> objections = new ArrayList<>();
    bookings
        .otherCurrency(proposed.currency())
        .ifPresent(used -> objections.add(currencyInUse(used)));
    Instant from = proposed.validFrom().atStartOfDay(proposed.zone()).toInstant();
    int paid = bookings.countPaidSince(from, 1);
    if (paid > 0) {
      objections.add(new FieldError("/validFrom", "already-earned"));
    }
    return objections;
  }

  @Override
  public boolean isBoundToZone() {
    return bookings.isAny();
  }

  private static FieldError currencyInUse(String used) {
    return new FieldError("/currency", "currency-mismatch", Map.of("expected", used));
  }
}
