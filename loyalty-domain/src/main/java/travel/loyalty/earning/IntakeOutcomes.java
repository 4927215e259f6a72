package travel.loyalty.earning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.AcceptedBooking;
import travel.loyalty.booking.BookingBody;
import travel.loyalty.booking.BookingPoints;
import travel.loyalty.booking.BookingRefund;
import travel.loyalty.booking.BookingSource;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.points.Clawback;
import travel.loyalty.points.EntryKind;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Posted;
import travel.loyalty.points.Posting;
import travel.loyalty.shared.Points;

/** Says what came of bookings after the ledger did their postings: rows to keep, and answers. */
final class IntakeOutcomes {

  private final PointsService points;

  IntakeOutcomes(PointsService points) {
    this.points = points;
  }

  /** What is written and what is answered. */
  record Outcome(AcceptedBooking row, BookingReceipt receipt) {}

  /**
   * What came of each.
   *
   * @param posted what their postings did, in the same order
   */
  List<Outcome> of(List<SettledBooking> settled, List<Posted> posted, IntakeRound round) {
    List<Outcome> outcomes = new ArrayList<>();
    int from = 0;
    for (SettledBooking one : settled) {
      int until = from + one.settlement().postings().size();
      outcomes.add(outcome(one, posted.subList(from, until), round));
      from = until;
    }
    return outcomes;
  }

  private Outcome outcome(SettledBooking one, List<Posted> posted, IntakeRound round) {
    Optional<StoredBooking> stored = round.stored(one.booking());
    Settlement settlement = one.settlement();
    Points due = clawedBack(settlement.postings());
    Points debt = posted.stream().map(p -> p.of(EntryKind.DEBT)).reduce(Points.ZERO, Points::plus);
    BookingRefund refund = refund(one, stored, posted);
    BookingPoints worth =
        lost(stored, due.minus(debt), debt, refund.settled())
            .worth(settlement.entitled(), settlement.availableFrom(), round.now());
    List<EntryView> entries = entries(one, posted, stored.isPresent());
    AcceptedBooking row =
        new AcceptedBooking(
            one.id(),
            stored.isEmpty(),
            one.booking(),
            BookingBody.of(one.booking()),
            one.member(),
            one.firstBooking(),
            one.tier(),
            worth,
            refund,
            settlement.availableFrom(),
            one.booking().hold().map(Long::valueOf).or(() -> stored.flatMap(StoredBooking::hold)),
            stored.map(StoredBooking::receivedAt).orElse(round.now()),
            entries.stream().mapToLong(EntryView::seq).max().orElse(0),
            round.now(),
            round.actor());
    return new Outcome(row, new BookingReceipt(row.view(), row.created(), false, entries));
  }

  private static BookingRefund refund(
      SettledBooking one, Optional<StoredBooking> stored, List<Posted> posted) {
    Optional<StoredBooking> before = stored.map(past -> one.offset().inMoney(past, one.booking()));
    return new Refunds(one.offset().inMoney(one.booking()), before)
        .outcome(one.settlement().postings(), posted)
        .withPoints(one.offset().pointsBack());
  }

  private static BookingPoints lost(
      Optional<StoredBooking> stored, Points taken, Points debt, Points settled) {
    return BookingPoints.lost(
        stored.map(StoredBooking::clawedBack).orElse(Points.ZERO).plus(taken),
        stored.map(StoredBooking::debt).orElse(Points.ZERO).plus(debt).minus(settled),
        stored.map(StoredBooking::settled).orElse(Points.ZERO).plus(settled));
  }

  private static Points clawedBack(List<Posting> postings) {
    return postings.stream()
        .filter(Clawback.class::isInstance)
        .map(posting -> ((Clawback) posting).points())
        .reduce(Points.ZERO, Points::plus);
  }

  private List<EntryView> entries(SettledBooking one, List<Posted> posted, boolean stood) {
    List<EntryView> fresh = posted.stream().flatMap(p -> p.entries().stream()).toList();
    List<EntryView> all =
        stood && one.member().isPresent()
            ? points.entriesOf(one.member().get(), BookingSource.booking(one.booking()))
            : fresh;
    return all.stream().filter(entry -> BookingSource.isOf(one.booking(), entry.source())).toList();
  }
}
