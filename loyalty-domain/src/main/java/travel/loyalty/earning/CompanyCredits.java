package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.member.Members;
import travel.loyalty.points.Posting;
import travel.loyalty.shared.MemberId;

/**
 * What companies get beside their employees. A booking belongs to the company that its member
 * worked for when it first earned, and to none for ever if that was none.
 */
@ApplicationScoped
class CompanyCredits {

  private Members members;
  private CompanyEarnings earnings;

  /** For the container's proxy. */
  protected CompanyCredits() {}

  @Inject
  CompanyCredits(Members members, CompanyEarnings earnings) {
    this.members = members;
    this.earnings = earnings;
  }

  /**
   * What is to be done for the companies of bookings.
   *
   * @param kept by booking, what its company has for each line afterwards
   */
  record Shares(List<Posting> postings, Map<Long, List<CompanyEarning>> kept) {
    static final Shares NONE = new Shares(List.of(), Map.of());
  }

  /** Reads nothing where no version of the programme gives companies anything. */
  Shares of(List<SettledBooking> settled, IntakeRound round) {
    boolean isGiven =
        round.timeline().latestFirst().stream().anyMatch(p -> p.companyPercent().isPresent());
    List<SettledBooking> earning =
        settled.stream().filter(one -> !one.settlement().earnings().isEmpty()).toList();
    if (!isGiven || earning.isEmpty()) {
      return Shares.NONE;
    }
    Map<Long, List<CompanyEarning>> before =
        earnings.of(
            earning.stream()
                .flatMap(one -> round.stored(one.booking()).stream())
                .map(StoredBooking::id)
                .toList());
    return shares(earning, before, round);
  }

  private Shares shares(
      List<SettledBooking> earning, Map<Long, List<CompanyEarning>> before, IntakeRound round) {
    Map<MemberId, MemberId> employers =
        members.employers(
            earning.stream()
                .filter(one -> round.before(one.booking()).isEmpty())
                .flatMap(one -> one.member().stream())
                .toList());
    List<Posting> postings = new ArrayList<>();
    Map<Long, List<CompanyEarning>> kept = new HashMap<>();
    for (SettledBooking one : earning) {
      List<CompanyEarning> had = before.getOrDefault(one.id(), List.of());
      company(one, had, employers, round)
          .map(company -> CompanyShare.of(known(one, company, had, round)))
          .ifPresent(
              share -> {
                postings.addAll(share.postings());
                kept.put(one.id(), share.earnings());
              });
    }
    return new Shares(postings, kept);
  }

  private static Optional<MemberId> company(
      SettledBooking one,
      List<CompanyEarning> had,
      Map<MemberId, MemberId> employers,
      IntakeRound round) {
    return had.stream()
        .findFirst()
        .map(CompanyEarning::company)
        .or(
            () ->
                round.before(one.booking()).isEmpty()
                    ? one.member().map(employers::get)
                    : Optional.empty());
  }

  private static CompanyShare.Known known(
      SettledBooking one, MemberId company, List<CompanyEarning> had, IntakeRound round) {
    return new CompanyShare.Known(
        one.booking(),
        company,
        one.settlement().earnings(),
        had,
        round.stored(one.booking()),
        round.timeline(),
        round.now());
  }

  void keep(Shares shares) {
    earnings.keep(shares.kept());
  }
}
