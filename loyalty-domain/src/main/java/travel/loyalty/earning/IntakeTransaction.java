package travel.loyalty.earning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.shared.Actor;

/** Takes bookings in by a transaction of its own, so that a batch that clashes can be split. */
@Stateless
@PermitAll
public class IntakeTransaction {

  @Inject private BookingIntake intake;

  /** For the container. */
  public IntakeTransaction() {}

  IntakeTransaction(BookingIntake intake) {
    this.intake = intake;
  }

  /** Takes all of them in, or none where another transaction was in the way. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<BatchResult> takeIn(List<BookingRevision> revisions, Actor actor) {
    return intake.takeIn(revisions, actor);
  }
}
