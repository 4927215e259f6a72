package travel.loyalty.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import travel.loyalty.imports.mapping.Mapping;

/** Chooses who takes the rows of a mapping. */
@Dependent
class RowProcessors {

  private final MemberRows members;
  private final BookingRows bookings;

  @Inject
  RowProcessors(MemberRows members, BookingRows bookings) {
    this.members = members;
    this.bookings = bookings;
  }

  RowProcessor of(Mapping mapping) {
    return mapping.target().equals(ImportTarget.MEMBERS.name()) ? members : bookings;
  }
}
