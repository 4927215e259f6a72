package travel.loyalty.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import travel.loyalty.member.MemberView;
import travel.loyalty.points.Expiring;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/**
 * Writes once a day to the members whose points end in 90, 30 or 7 days. The message of a day has a
 * key of its own, so that a run that broke off is simply run again.
 */
@ApplicationScoped
class ReminderJob implements DueWork {

  private static final LocalTime AT = LocalTime.of(9, 0);
  private static final String DONE = "select done_through from reminder_round where id = 1";

  private Outbox outbox;
  private Addressees addressees;
  private PointsService points;
  private ProgrammeService programmes;
  private Sql sql;
  private Event<PointsExpiring> events;

  /** For the container's proxy. */
  protected ReminderJob() {}

  @Inject
  ReminderJob(
      Outbox outbox,
      Addressees addressees,
      PointsService points,
      ProgrammeService programmes,
      Sql sql,
      Event<PointsExpiring> events) {
    this.outbox = outbox;
    this.addressees = addressees;
    this.points = points;
    this.programmes = programmes;
    this.sql = sql;
    this.events = events;
  }

  @Override
  public String name() {
    return "notification.remind";
  }

  /**
   * At nine in the morning of the next day that is a reason for somebody, so that a clock moved by
   * years stops at no other; at once in a new installation.
   */
  @Override
  public Optional<Instant> nextDue() {
    Optional<LocalDate> done = doneThrough();
    return done.isEmpty()
        ? Optional.of(Instant.EPOCH)
        : nextReason(done.get()).map(day -> day.atTime(AT).atZone(zone()).toInstant());
  }

  private Optional<LocalDate> nextReason(LocalDate done) {
    return Reminders.DAYS_AHEAD.stream()
        .flatMap(ahead -> nextReason(done, ahead).stream())
        .min(LocalDate::compareTo);
  }

  private Optional<LocalDate> nextReason(LocalDate done, int daysAhead) {
    return points
        .firstLastDay(done.plusDays(1).plusDays(daysAhead))
        .map(end -> end.minusDays(daysAhead));
  }

  @Override
  public void run(Instant now, Turn turn) {
    LocalDate today = lastMorning(now);
    LocalDate done = doneThrough().orElse(today.minusDays(1));
    Set<MemberId> members = new TreeSet<>((a, b) -> Long.compare(a.value(), b.value()));
    Reminders.reasons(done, today).forEach(end -> members.addAll(points.withPointsEndingOn(end)));
    for (MemberId member : members) {
      turn.renew();
      remind(member, today);
    }
    turn.renew();
    markDone(today);
  }

  private LocalDate lastMorning(Instant now) {
    ZonedDateTime local = now.atZone(zone());
    boolean isMorning = !local.toLocalTime().isBefore(AT);
    return isMorning ? local.toLocalDate() : local.toLocalDate().minusDays(1);
  }

  private void remind(MemberId id, LocalDate today) {
    MemberView member = addressees.view(id);
    List<Expiring> ladder = points.account(id).expiring();
    Map<String, Object> arguments = Reminders.arguments(member.name(), ladder, today);
    if (!arguments.isEmpty()) {
      outbox.put(
          new NewMessage(
              MessageKind.POINTS_EXPIRING,
              Optional.of(id),
              member.locale(),
              member.timeZone(),
              arguments,
              "POINTS_EXPIRING/" + today),
          addressees.of(member).forNotice());
      events.fire(new PointsExpiring(id, today, Reminders.near(ladder, today)));
    }
  }

  private Optional<LocalDate> doneThrough() {
    return sql.first(DONE, row -> Sql.date(row, "done_through"));
  }

  private void markDone(LocalDate today) {
    if (sql.update("update reminder_round set done_through = ? where id = 1", today) == 0) {
      sql.update("insert into reminder_round (id, done_through) values (1, ?)", today);
    }
  }

  private ZoneId zone() {
    return programmes.current().zone();
  }
}
