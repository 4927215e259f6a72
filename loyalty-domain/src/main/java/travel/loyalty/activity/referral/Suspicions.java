package travel.loyalty.activity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.PaidTrip;
import travel.loyalty.booking.PaidTrips;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Members;
import travel.loyalty.shared.MemberId;

/** Sees whether a friend looks like the very member who recommended him. */
@ApplicationScoped
class Suspicions {

  private Members members;
  private PaidTrips trips;

  /** For the container's proxy. */
  protected Suspicions() {}

  @Inject
  Suspicions(Members members, PaidTrips trips) {
    this.members = members;
    this.trips = trips;
  }

  Optional<Suspicion> of(Referral referral, List<PaidTrip> friendsTrips) {
    return sameContact(referral).or(() -> samePayer(referral, friendsTrips));
  }

  /** Of several numbers of one person, those that are somebody's friends and not the oldest. */
  List<MemberId> knownBefore(List<MemberId> numbers) {
    Optional<Instant> first =
        numbers.stream().map(members::view).map(MemberView::joinedAt).min(Instant::compareTo);
    return numbers.stream()
        .filter(number -> first.filter(members.view(number).joinedAt()::isAfter).isPresent())
        .toList();
  }

  private Optional<Suspicion> sameContact(Referral referral) {
    MemberView friend = members.view(referral.friend());
    MemberView referrer = members.view(referral.referrer());
    if (isSame(friend.mobile(), referrer.mobile())) {
      return Optional.of(Suspicion.SAME_MOBILE);
    }
    return isSame(friend.email(), referrer.email())
        ? Optional.of(Suspicion.SAME_EMAIL)
        : Optional.empty();
  }

  private static boolean isSame(String one, String other) {
    return !one.isEmpty() && one.equalsIgnoreCase(other);
  }

  private Optional<Suspicion> samePayer(Referral referral, List<PaidTrip> friendsTrips) {
    List<String> payers =
        friendsTrips.stream().map(PaidTrip::payerRef).flatMap(Optional::stream).distinct().toList();
    return trips.isPayerOf(referral.referrer(), payers)
        ? Optional.of(Suspicion.SAME_PAYER)
        : Optional.empty();
  }
}
