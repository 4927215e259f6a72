package travel.loyalty.activity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import travel.loyalty.activity.referral.ReferralAwards.Change;
import travel.loyalty.activity.referral.ReferralCounts.Count;
import travel.loyalty.booking.PaidTrip;
import travel.loyalty.booking.PaidTrips;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.programme.ReferralAward;
import travel.loyalty.programme.ReferralAward.QualifiesAt;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;

/** Looks at one friend, in the transaction that runs: whether he counts, and what follows. */
@ApplicationScoped
class ReferralRound {

  private ReferralStore referrals;
  private ReferralCounts counts;
  private ReferralAwards awards;
  private Suspicions suspicions;
  private PaidTrips trips;
  private PointsService points;
  private ProgrammeService programmes;

  /** For the container's proxy. */
  protected ReferralRound() {}

  @Inject
  ReferralRound(
      ReferralStore referrals,
      ReferralCounts counts,
      ReferralAwards awards,
      Suspicions suspicions,
      PaidTrips trips,
      PointsService points,
      ProgrammeService programmes) {
    this.referrals = referrals;
    this.counts = counts;
    this.awards = awards;
    this.suspicions = suspicions;
    this.trips = trips;
    this.points = points;
    this.programmes = programmes;
  }

  /** What is known when one friend is looked at. */
  private record Look(
      Referral referral,
      Journey journey,
      Map<String, Count> known,
      ProgrammeTimeline timeline,
      Change change) {

    Programme programme() {
      return timeline.inForceAt(change.now());
    }

    Optional<Count> standing(String award) {
      return Optional.ofNullable(known.get(award)).filter(Count::stands);
    }

    LocalDate day(Instant at) {
      return LocalDate.ofInstant(at, programme().zone());
    }
  }

  /** Looks again at what a friend counts for; harmless where nothing changed. */
  void look(MemberId friend, Instant now, Actor by) {
    Optional<Referral> seen = referrals.find(friend);
    if (seen.isEmpty()) {
      return;
    }
    // First the account, as whoever takes bookings in does; then the friend.
    points.hold(List.of(seen.get().referrer()));
    Referral referral = referrals.lock(friend).orElseThrow();
    List<PaidTrip> paid = trips.of(friend);
    ProgrammeTimeline timeline = programmes.timeline();
    ZoneId zone = timeline.inForceAt(now).zone();
    Look look =
        new Look(
            referral,
            Journey.of(referral, paid, zone, now),
            counts.ofFriend(friend).stream()
                .collect(Collectors.toMap(Count::award, Function.identity())),
            timeline,
            new Change(referral.referrer(), friend, now, by));
    decide(look, paid);
    referrals.lookAgain(friend, look.journey().next());
  }

  private void decide(Look look, List<PaidTrip> paid) {
    if (look.referral().review() == Review.REFUSED) {
      look.known().values().stream().filter(Count::stands).forEach(count -> undo(look, count));
      return;
    }
    look.known().values().stream()
        .filter(Count::stands)
        .filter(count -> isUndone(look, count))
        .forEach(count -> undo(look, count));
    if (look.referral().review() == Review.NONE && look.known().isEmpty()) {
      Optional<Suspicion> suspicion = suspicions.of(look.referral(), paid);
      if (suspicion.isPresent()) {
        referrals.suspect(look.referral().friend(), suspicion.get());
        return;
      }
    }
    if (look.referral().review() != Review.OPEN) {
      look.programme().awards().referrals().forEach(award -> count(look, award));
    }
  }

  private Optional<ReferralAward> terms(Look look, Count count) {
    return look.timeline()
        .version(count.version())
        .flatMap(programme -> programme.awards().referral(count.award()));
  }

  private boolean isUndone(Look look, Count count) {
    // Not when the job came to it, which may have stood still.
    Instant changed = look.referral().lookAt().orElse(look.change().now());
    return look.journey().completed().isEmpty()
        && terms(look, count)
            .filter(award -> award.qualifiesAt() == QualifiesAt.FIRST_COMPLETED_TRIP)
            .filter(award -> award.isUndoneBy(look.day(count.countedAt()), look.day(changed)))
            .isPresent();
  }

  private void undo(Look look, Count count) {
    counts.undo(look.referral().friend(), count.award(), look.change().now());
    terms(look, count).ifPresent(award -> awards.takeBack(look.change(), award));
  }

  private void count(Look look, ReferralAward award) {
    Optional<Instant> moment =
        award.qualifiesAt() == QualifiesAt.REGISTRATION
            ? Optional.of(look.referral().countsFrom())
            : look.journey().completed();
    if (moment.isEmpty() || look.standing(award.code()).isPresent() || !wasPromised(look, award)) {
      return;
    }
    Instant at = look.known().containsKey(award.code()) ? look.change().now() : moment.get();
    int version = look.programme().version();
    counts.count(look.referral(), new Count(award.code(), version, at, Optional.empty()));
    awards.give(look.change(), award, look.programme());
  }

  // Who joined before there was such an award was brought by something else.
  private static boolean wasPromised(Look look, ReferralAward award) {
    return look.timeline()
        .inForceAt(look.referral().joinedAt())
        .awards()
        .referral(award.code())
        .isPresent();
  }
}
