package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.booking.BookingCheck;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Refused.FieldError;

/** What the booking feature would find wrong, asked early so that one answer names everything. */
@Dependent
class BookingFaults {

  @EJB private ProgrammeService programmes;
  @Inject private BusinessClock clock;

  List<FieldError> of(BookingRevision booking) {
    Programme programme = programmes.current();
    return BookingCheck.faults(booking, clock.now(), programme.currency(), programme.zone());
  }
}
