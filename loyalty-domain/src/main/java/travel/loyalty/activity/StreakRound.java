package travel.loyalty.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import travel.loyalty.activity.AwardDesk.Gift;
import travel.loyalty.activity.AwardGiven.Deed;
import travel.loyalty.booking.PaidTrip;
import travel.loyalty.booking.PaidTrips;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.programme.StreakAward;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/** One transaction of the streaks' job: the months in which one member travelled are looked at. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StreakRound {

  @Inject private StreakLooks looks;
  @Inject private PaidTrips trips;
  @Inject private PointsService points;
  @Inject private ProgrammeService programmes;
  @Inject private AwardDesk desk;

  /** For the container. */
  public StreakRound() {}

  /** For tests outside the container. */
  StreakRound(Sql sql, PointsService points, ProgrammeService programmes, AwardDesk desk) {
    this.looks = new StreakLooks(sql);
    this.trips = new PaidTrips(sql);
    this.points = points;
    this.programmes = programmes;
    this.desk = desk;
  }

  /**
   * Gives a member what complete rows of months are worth, and says when to look again.
   *
   * @throws Sql.Clash where another transaction was in the way
   */
  public void look(MemberId member, Instant now, Actor by) {
    points.hold(List.of(member));
    ProgrammeTimeline timeline = programmes.timeline();
    Programme programme = timeline.inForceAt(now);
    List<PaidTrip> paid = trips.of(member);
    for (StreakAward award : programme.awards().streaks()) {
      List<YearMonth> given = given(member, award);
      award.completedBy(months(paid, award, timeline, now), given).stream()
          .map(month -> gift(member, award, month, programme))
          .forEach(gift -> desk.give(gift, now, by));
    }
    looks.lookAgain(member, next(paid, programme.zone(), now));
  }

  // A trip counts for an award that there was when it ended: there are no arrears.
  private static List<YearMonth> months(
      List<PaidTrip> paid, StreakAward award, ProgrammeTimeline timeline, Instant now) {
    ZoneId zone = timeline.inForceAt(now).zone();
    return paid.stream()
        .filter(trip -> !trip.completedAt(zone).isAfter(now))
        .filter(trip -> timeline.inForceOn(trip.endsOn()).awards().streak(award.code()).isPresent())
        .map(trip -> YearMonth.from(trip.endsOn()))
        .toList();
  }

  private List<YearMonth> given(MemberId member, StreakAward award) {
    String beginning = award.code() + "/";
    return points.entriesOf(member, new SourceRef(Deed.STREAK.source(), beginning)).stream()
        .map(EntryView::source)
        .map(source -> YearMonth.parse(source.reference().substring(beginning.length())))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  private static Gift gift(
      MemberId member, StreakAward award, YearMonth month, Programme programme) {
    return new Gift(
        member, Deed.STREAK, award.code() + "/" + month, award, award.points(), programme);
  }

  private static Optional<Instant> next(List<PaidTrip> paid, ZoneId zone, Instant now) {
    return paid.stream()
        .map(trip -> trip.completedAt(zone))
        .filter(at -> at.isAfter(now))
        .min(Instant::compareTo);
  }
}
