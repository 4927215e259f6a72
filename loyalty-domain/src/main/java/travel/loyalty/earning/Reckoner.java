package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.RecordedBookings;
import travel.loyalty.booking.RecordedRevision;
import travel.loyalty.booking.RecordedRevision.Span;
import travel.loyalty.earning.ReckonedEmployers.Employer;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.offset.Offsets;
import travel.loyalty.offset.PaidLines;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.tier.MemberTiers;

/**
 * Reckons recorded bookings anew, by one programme or by the versions that counted, with the code
 * that settles a booking when it comes in. It changes nothing.
 */
@ApplicationScoped
public class Reckoner {

  private RecordedBookings bookings;
  private LineEarnings earnings;
  private ReckonedEmployers employers;
  private Offsets offsets;
  private Members members;
  private MemberTiers tiers;
  private ProgrammeService programmes;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected Reckoner() {}

  @Inject
  Reckoner(
      RecordedBookings bookings,
      LineEarnings earnings,
      ReckonedEmployers employers,
      Offsets offsets,
      Members members,
      MemberTiers tiers,
      ProgrammeService programmes,
      BusinessClock clock) {
    this.bookings = bookings;
    this.earnings = earnings;
    this.employers = employers;
    this.offsets = offsets;
    this.members = members;
    this.tiers = tiers;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** By which rules and for when bookings are reckoned; by those that counted where it is empty. */
  public record Terms(Optional<Programme> proposed, Span span) {}

  /**
   * Reckons some revisions in their order.
   *
   * @param given by rules that have limits, which takes note
   * @return those that stand and were paid within the span
   */
  public List<Reckoned> reckon(List<RecordedRevision> revisions, Terms terms, GivenSoFar given) {
    ProgrammeTimeline published = programmes.timeline();
    List<MemberId> owners = revisions.stream().map(RecordedRevision::member).toList();
    Map<MemberId, MemberRef> refs = members.refs(owners);
    List<Long> ids = revisions.stream().map(RecordedRevision::id).distinct().toList();
    Map<Long, List<LineEarning>> had = earnings.of(ids);
    Map<Long, Employer> companies = employers.of(revisions, terms.proposed());
    ReckonedFacts facts = facts(revisions, terms, published, refs);
    List<Reckoned> reckoned = new ArrayList<>();
    Map<Long, PaidLines> paid = offsets.paid(ids);
    for (RecordedRevision gross : revisions) {
      RecordedRevision revision = inMoney(gross, paid);
      MemberRef owner = refs.get(revision.member());
      Reckoning one =
          new Reckoning(
              revision,
              owner,
              facts,
              had.getOrDefault(revision.id(), List.of()),
              Optional.ofNullable(companies.get(revision.id())),
              clock.now());
      one.settle(terms, given).ifPresent(reckoned::add);
    }
    return reckoned;
  }

  private static RecordedRevision inMoney(RecordedRevision revision, Map<Long, PaidLines> paid) {
    PaidLines lines = paid.getOrDefault(revision.id(), PaidLines.NONE);
    return revision.with(lines.inMoneyThen(revision.booking()));
  }

  // A look-up more for what only the proposed rules ask, so only where they do.
  private ReckonedFacts facts(
      List<RecordedRevision> revisions,
      Terms terms,
      ProgrammeTimeline published,
      Map<MemberId, MemberRef> refs) {
    Optional<Programme> proposed = terms.proposed();
    Set<Long> first =
        proposed.filter(Reckoner::asksFirst).isPresent()
            ? bookings.firstPaidOf(refs.keySet())
            : Set.of();
    List<MemberId> persons =
        proposed.filter(ReckonedFacts::asksTier).isPresent()
            ? refs.values().stream().map(MemberRef::person).distinct().toList()
            : List.of();
    return new ReckonedFacts(published, proposed, first, tiers.historyOf(persons));
  }

  private static boolean asksFirst(Programme programme) {
    return programme.earning().stream().anyMatch(rule -> rule.when().firstBooking().isPresent());
  }
}
