package travel.loyalty.activity.referral;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.booking.PaidTrip;

/**
 * Which of a friend's trips makes him count. A trip that was over, and on record, before he joined
 * is nobody's merit.
 *
 * @param completed when the first one did
 * @param next when one that is still under way will
 */
record Journey(Optional<Instant> completed, Optional<Instant> next) {

  static Journey of(Referral referral, List<PaidTrip> trips, ZoneId zone, Instant now) {
    List<Instant> moments =
        trips.stream()
            .filter(trip -> isMerit(referral, trip, zone))
            .map(trip -> moment(referral, trip, zone))
            .sorted()
            .toList();
    return new Journey(
        moments.stream().filter(at -> !at.isAfter(now)).findFirst(),
        moments.stream().filter(at -> at.isAfter(now)).findFirst());
  }

  private static boolean isMerit(Referral referral, PaidTrip trip, ZoneId zone) {
    boolean wasOver = trip.completedAt(zone).isBefore(referral.joinedAt());
    return !wasOver || !trip.receivedAt().isBefore(referral.joinedAt());
  }

  private static Instant moment(Referral referral, PaidTrip trip, ZoneId zone) {
    return Stream.of(trip.completedAt(zone), trip.receivedAt(), referral.countsFrom())
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
