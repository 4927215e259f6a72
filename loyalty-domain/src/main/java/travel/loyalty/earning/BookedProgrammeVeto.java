package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import travel.loyalty.booking.Bookings;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeVeto;
import travel.loyalty.shared.Refused.FieldError;

/** Speaks against a programme that counts in another currency than bookings were paid in. */
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
