package travel.loyalty.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingService;
import travel.loyalty.member.Members;
import travel.loyalty.points.AccountView;
import travel.loyalty.points.Balance;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.OwnBalance;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Wallets;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/** Looks at members side by side: what is under each number, and what both have. */
@ApplicationScoped
class MergeSides {

  private static final SourceRef AWARDS = new SourceRef("AWARD", "");

  private Members members;
  private PointsService points;
  private Wallets wallets;
  private BookingService bookings;

  /** For the container's proxy. */
  protected MergeSides() {}

  @Inject
  MergeSides(Members members, PointsService points, Wallets wallets, BookingService bookings) {
    this.members = members;
    this.points = points;
    this.wallets = wallets;
    this.bookings = bookings;
  }

  /** A person with all numbers. */
  MergeSide whole(MemberId person) {
    AccountView account = points.account(person);
    return new MergeSide(
        members.view(person),
        account.balance(),
        account.lots(),
        bookings.countOf(members.numbersOf(person)));
  }

  /** Of a person's numbers only some, with what is under them alone. */
  MergeSide some(MemberId named, List<MemberId> numbers) {
    Balance balance =
        wallets.apart(named).stream()
            .filter(own -> numbers.contains(own.account()))
            .map(OwnBalance::balance)
            .reduce(Balance.NONE, Balance::plus);
    return new MergeSide(
        members.view(named),
        balance,
        points.account(named).lots().stream().filter(lot -> numbers.contains(lot.owner())).toList(),
        bookings.countOf(numbers));
  }

  /** The numbers of a person but some. */
  List<MemberId> othersOf(MemberId person, List<MemberId> but) {
    return members.numbersOf(members.person(person)).stream()
        .filter(number -> !but.contains(number))
        .toList();
  }

  /** What both have once they are one: what becomes available for one repays the other's debt. */
  static Balance together(MergeSide one, MergeSide other) {
    Balance sum = one.balance().plus(other.balance());
    Points repaid = sum.debt().min(sum.available());
    return new Balance(
        sum.pending(), sum.available().minus(repaid), sum.held(), sum.debt().minus(repaid));
  }

  /** What is at stake: all points under a number, whatever their state. */
  static Points worth(MergeSide side) {
    Balance balance = side.balance();
    return balance.pending().plus(balance.available()).plus(balance.held());
  }

  /** Awards that both numbers were given: the same of a year, or the same that is given once. */
  List<DoubleAward> doubled(MemberId survivor, MemberId merged) {
    List<EntryView> kept = credits(survivor);
    List<DoubleAward> doubled = new ArrayList<>();
    for (EntryView other : credits(merged)) {
      Optional<EntryView> same = kept.stream().filter(own -> isSame(own, other)).findFirst();
      same.ifPresent(own -> doubled.add(new DoubleAward(own, other)));
    }
    return doubled;
  }

  private List<EntryView> credits(MemberId member) {
    return points.entriesOf(member, AWARDS).stream().filter(MergeSides::isCredit).toList();
  }

  private static boolean isCredit(EntryView entry) {
    return switch (entry.kind()) {
      case EARNED, PENDING -> true;
      default -> false;
    };
  }

  // The reference of an award that comes every year ends with the year.
  private static boolean isSame(EntryView one, EntryView other) {
    return one.rule().equals(other.rule()) && year(one).equals(year(other));
  }

  private static String year(EntryView award) {
    String reference = award.source().reference();
    String last = reference.substring(reference.lastIndexOf('/') + 1);
    return last.matches("\\d{4}") ? last : "";
  }
}
