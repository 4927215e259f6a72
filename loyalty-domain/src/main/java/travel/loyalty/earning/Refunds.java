package travel.loyalty.earning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRefund;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingSource;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.points.Clawback;
import travel.loyalty.points.DebtSettlement;
import travel.loyalty.points.EntryKind;
import travel.loyalty.points.Posted;
import travel.loyalty.points.Posting;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/** The money that a revision gives back, and the debt that is taken from it. */
final class Refunds {

  private final BookingRevision booking;
  private final Optional<StoredBooking> stored;

  Refunds(BookingRevision booking, Optional<StoredBooking> stored) {
    this.booking = booking;
    this.stored = stored;
  }

  /** By line, what is refunded beyond the revision that stood; lines without it are not in it. */
  private Map<String, Money> byLine() {
    Map<String, Money> back = new LinkedHashMap<>();
    for (BookingLine line : booking.lines()) {
      BigDecimal before =
          stored.map(StoredBooking::refunded).map(m -> m.get(line.line())).orElse(BigDecimal.ZERO);
      Money now = line.refunded().minus(Money.of(before, line.refunded().currency()));
      if (!now.isZero() && !now.isNegative()) {
        back.put(line.line(), now);
      }
    }
    return back;
  }

  /**
   * What settles the debt where the member agreed: one for each line that gives money back.
   *
   * @param clawbacks among what the revision posts before
   */
  List<DebtSettlement> settlements(
      Settling.Known known, List<Posting> clawbacks, List<LineEarning> earnings) {
    boolean mayOwe = clawbacks.stream().anyMatch(Clawback.class::isInstance) || owed().isPositive();
    if (!booking.settleFromRefund() || !mayOwe) {
      return List.of();
    }
    Map<String, Money> back = byLine();
    Set<SourceRef> beside = new HashSet<>();
    clawbacks.forEach(posting -> beside.add(posting.source()));
    back.keySet().forEach(line -> beside.add(BookingSource.of(booking, line)));
    List<DebtSettlement> settlements = new ArrayList<>();
    back.forEach(
        (line, money) -> {
          Programme programme = programme(line, known, earnings);
          settlements.add(
              new DebtSettlement(
                  known.member(),
                  BookingSource.of(booking, line),
                  programme.version(),
                  owed(),
                  settled(),
                  beside,
                  money,
                  programme.pointValue()));
        });
    return settlements;
  }

  private Points owed() {
    return stored.map(StoredBooking::debt).orElse(Points.ZERO);
  }

  private Points settled() {
    return stored.map(StoredBooking::settled).orElse(Points.ZERO);
  }

  // A point costs what it was worth by the version that the line earned by.
  private Programme programme(String line, Settling.Known known, List<LineEarning> earnings) {
    return earnings.stream()
        .filter(earning -> earning.line().equals(line))
        .findFirst()
        .flatMap(earning -> known.timeline().version(earning.version()))
        .orElseGet(() -> known.timeline().inForceAt(booking.paidAt().orElse(known.now())));
  }

  /** What was given back in the end. */
  BookingRefund outcome(List<Posting> postings, List<Posted> posted) {
    String currency = booking.lines().get(0).amount().currency();
    Money money = byLine().values().stream().reduce(Money.zero(currency), Money::plus);
    Points before = settled();
    for (int i = 0; i < postings.size(); i++) {
      if (postings.get(i) instanceof DebtSettlement settlement) {
        Points points = posted.get(i).of(EntryKind.DEBT_SETTLED).abs();
        money = money.minus(settlement.price(before, points));
        before = before.plus(points);
      }
    }
    return new BookingRefund(money, Points.ZERO, before.minus(settled()));
  }
}
