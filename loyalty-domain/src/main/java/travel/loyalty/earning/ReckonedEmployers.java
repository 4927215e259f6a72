package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.RecordedRevision;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * Finds the companies of bookings that are reckoned anew. A booking that never gave a company
 * anything, since no version did so yet, is by a proposed one of the company that its member works
 * for today: nobody noted where he worked then.
 */
@ApplicationScoped
class ReckonedEmployers {

  private CompanyEarnings earnings;
  private Members members;

  /** For the container's proxy. */
  protected ReckonedEmployers() {}

  @Inject
  ReckonedEmployers(CompanyEarnings earnings, Members members) {
    this.earnings = earnings;
    this.members = members;
  }

  /**
   * A company and what it has for a booking.
   *
   * @param had by line
   */
  record Employer(MemberRef company, Map<String, CompanyEarning> had) {

    Points had(String line) {
      return Optional.ofNullable(had.get(line)).map(CompanyEarning::points).orElse(Points.ZERO);
    }
  }

  /** By booking; one that has no company is not in it. */
  Map<Long, Employer> of(List<RecordedRevision> revisions, Optional<Programme> proposed) {
    Map<Long, List<CompanyEarning>> had =
        earnings.of(revisions.stream().map(RecordedRevision::id).distinct().toList());
    Map<MemberId, MemberId> today =
        proposed.flatMap(Programme::companyPercent).isPresent()
            ? members.employers(revisions.stream().map(RecordedRevision::member).toList())
            : Map.of();
    Map<Long, MemberId> companies = new HashMap<>();
    for (RecordedRevision revision : revisions) {
      had.getOrDefault(revision.id(), List.of()).stream()
          .findFirst()
          .map(CompanyEarning::company)
          .or(() -> Optional.ofNullable(today.get(revision.member())))
          .ifPresent(company -> companies.put(revision.id(), company));
    }
    return employers(companies, had);
  }

  private Map<Long, Employer> employers(
      Map<Long, MemberId> companies, Map<Long, List<CompanyEarning>> had) {
    Map<MemberId, MemberRef> refs = members.refs(List.copyOf(companies.values()));
    Map<Long, Employer> employers = new HashMap<>();
    companies.forEach(
        (booking, company) ->
            employers.put(
                booking,
                new Employer(refs.get(company), byLine(had.getOrDefault(booking, List.of())))));
    return employers;
  }

  private static Map<String, CompanyEarning> byLine(List<CompanyEarning> earnings) {
    Map<String, CompanyEarning> byLine = new HashMap<>();
    earnings.forEach(earning -> byLine.put(earning.line(), earning));
    return byLine;
  }
}
