package travel.loyalty.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.member.MemberDays;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.YearlyAward;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.Sql;

/**
 * The job that gives the awards of birthdays and joining days at the beginning of their day in the
 * programme's zone. What it missed it makes up for as long as the points could still be used; never
 * for more. The ledger knows an award by its code and year, so that nobody gets it twice.
 */
@ApplicationScoped
class YearlyAwardJob implements DueWork {

  private static final int CHUNK = 100;
  private static final MemberId BEFORE_ALL = new MemberId(0);

  private MemberDays members;
  private ProgrammeService programmes;
  private AwardChunk chunk;
  private BusinessClock clock;
  private Sql sql;

  /** For the container's proxy. */
  protected YearlyAwardJob() {}

  @Inject
  YearlyAwardJob(
      MemberDays members,
      ProgrammeService programmes,
      AwardChunk chunk,
      BusinessClock clock,
      Sql sql) {
    this.members = members;
    this.programmes = programmes;
    this.chunk = chunk;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  public String name() {
    return "activity.yearly-awards";
  }

  /**
   * The next day that anybody has, so that a clock moved by years stops at no other; now in a new
   * installation, which owes nobody anything of the days before.
   */
  @Override
  public Optional<Instant> nextDue() {
    Programme programme = programmes.current();
    if (programme.awards().yearly().isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> done = doneThrough();
    return done.isEmpty()
        ? Optional.of(clock.now())
        : nextDay(programme, done.get().plusDays(1))
            .map(day -> day.atStartOfDay(programme.zone()).toInstant());
  }

  @Override
  public void run(Instant now, Turn turn) {
    Programme programme = programmes.inForceAt(now);
    LocalDate today = now.atZone(programme.zone()).toLocalDate();
    LocalDate from = doneThrough().map(day -> day.plusDays(1)).orElse(today);
    Optional<LocalDate> day = nextDay(programme, from);
    while (day.isPresent() && !day.get().isAfter(today)) {
      for (YearlyAward award : programme.awards().yearly()) {
        YearlyGrant grant = new YearlyGrant(award, programme, day.get());
        if (!grant.lastDay().isBefore(today)) {
          give(grant, turn);
        }
      }
      day = nextDay(programme, day.get().plusDays(1));
    }
    markDone(today);
  }

  private Optional<LocalDate> nextDay(Programme programme, LocalDate from) {
    return programme.awards().yearly().stream()
        .flatMap(award -> nextDay(award, from).stream())
        .min(LocalDate::compareTo);
  }

  private Optional<LocalDate> nextDay(YearlyAward award, LocalDate from) {
    LocalDate nextYear = from.plusYears(1).withDayOfYear(1);
    return firstGiven(award, from).or(() -> firstGiven(award, nextYear));
  }

  private Optional<LocalDate> firstGiven(YearlyAward award, LocalDate from) {
    return YearlyDays.firstFrom(award, from)
        .flatMap(first -> members.first(kind(award), first))
        .map(celebrated -> award.givenOn(celebrated, from.getYear()));
  }

  private static MemberDays.Kind kind(YearlyAward award) {
    return switch (award.day()) {
      case BIRTHDAY -> MemberDays.Kind.BIRTHDAY;
      case ANNIVERSARY -> MemberDays.Kind.JOINED;
    };
  }

  private void give(YearlyGrant grant, Turn turn) {
    MemberId after = BEFORE_ALL;
    List<MemberId> found;
    do {
      turn.renew();
      found = celebrating(grant, after);
      give(grant, found);
      after = found.isEmpty() ? after : found.get(found.size() - 1);
    } while (found.size() == CHUNK);
  }

  private List<MemberId> celebrating(YearlyGrant grant, MemberId after) {
    LocalDate day = grant.day();
    return members.celebrating(
        kind(grant.award()), YearlyDays.celebratedOn(grant.award(), day), day, after, CHUNK);
  }

  private void give(YearlyGrant grant, List<MemberId> found) {
    if (found.isEmpty()) {
      return;
    }
    try {
      given(grant, found);
    } catch (Sql.DuplicateKey | Refused someHaveIt) {
      found.forEach(member -> giveUnlessGiven(grant, member));
    }
  }

  // Whose birthday was moved, or whose award was changed since, has had this year's.
  private void giveUnlessGiven(YearlyGrant grant, MemberId member) {
    try {
      given(grant, List.of(member));
    } catch (Refused hasAnother) {
      return;
    }
  }

  private void given(YearlyGrant grant, List<MemberId> found) {
    Retry.run(
        () -> {
          chunk.give(grant, found, Actor.system(name()));
          return found;
        });
  }

  private Optional<LocalDate> doneThrough() {
    return sql.first(
        "select done_through from award_round where id = 1", row -> Sql.date(row, "done_through"));
  }

  private void markDone(LocalDate today) {
    if (sql.update("update award_round set done_through = ? where id = 1", today) == 0) {
      sql.update("insert into award_round (id, done_through) values (1, ?)", today);
    }
  }
}
