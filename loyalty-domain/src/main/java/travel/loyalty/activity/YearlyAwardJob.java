package travel.loyalty.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import travel.loyalty.member.MemberDays;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.YearlyAward;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/**
 * The job that gives the awards of birthdays and joining days at the beginning of their day in the
 * programme's zone. What it missed it makes up for as long as the points could still be used; never
 * for more. The ledger knows an award by its code and year, so that nobody gets it twice.
 */
@ApplicationScoped
class YearlyAwardJob implements DueWork {

  static final String SOURCE = "AWARD";

  private static final int CHUNK = 100;
  private static final MemberId BEFORE_ALL = new MemberId(0);

  private MemberDays members;
  private ProgrammeService programmes;
  private AwardChunk chunk;
  private Sql sql;

  /** For the container's proxy. */
  protected YearlyAwardJob() {}

  @Inject
  YearlyAwardJob(MemberDays members, ProgrammeService programmes, AwardChunk chunk, Sql sql) {
    this.members = members;
    this.programmes = programmes;
    this.chunk = chunk;
    this.sql = sql;
  }

  @Override
  public String name() {
    return "activity.yearly-awards";
  }

  /** The next day that anybody has, so that a clock moved by years stops at no other. */
  @Override
  public Optional<Instant> nextDue() {
    Programme programme = programmes.current();
    if (programme.awards().yearly().isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> done = doneThrough();
    return done.isEmpty()
        ? Optional.of(Instant.EPOCH)
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
      give(programme, new Occasion(day.get(), today), turn);
      day = nextDay(programme, day.get().plusDays(1));
    }
    markDone(today);
  }

  /** A day to be celebrated, and the day on which that is done. */
  private record Occasion(LocalDate day, LocalDate today) {}

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

  private void give(Programme programme, Occasion occasion, Turn turn) {
    for (YearlyAward award : programme.awards().yearly()) {
      if (!lastDay(award, programme, occasion.day()).isBefore(occasion.today())) {
        give(award, programme, occasion, turn);
      }
    }
  }

  private void give(YearlyAward award, Programme programme, Occasion occasion, Turn turn) {
    LocalDate thisYear = occasion.day().withDayOfYear(1);
    MemberId after = BEFORE_ALL;
    List<MemberId> found;
    do {
      turn.renew();
      found =
          members.having(
              kind(award), YearlyDays.celebratedOn(award, occasion.day()), thisYear, after, CHUNK);
      give(found.stream().map(member -> credit(member, award, programme, occasion)).toList());
      after = found.isEmpty() ? after : found.get(found.size() - 1);
    } while (found.size() == CHUNK);
  }

  private void give(List<Credit> awards) {
    if (awards.isEmpty()) {
      return;
    }
    try {
      Retry.run(() -> given(awards));
    } catch (Sql.DuplicateKey | Refused someHaveIt) {
      awards.forEach(this::giveUnlessGiven);
    }
  }

  private List<Credit> given(List<Credit> awards) {
    chunk.give(awards, Actor.system(name()));
    return awards;
  }

  // Whose birthday was moved, or whose award was changed since, has had this year's.
  private void giveUnlessGiven(Credit award) {
    try {
      Retry.run(() -> given(List.of(award)));
    } catch (Refused hasAnother) {
      return;
    }
  }

  private static Credit credit(
      MemberId member, YearlyAward award, Programme programme, Occasion occasion) {
    ZoneId zone = programme.zone();
    LocalDate day = occasion.day();
    return new Credit(
        member,
        award.points(),
        new SourceRef(SOURCE, award.code() + "/" + day.getYear()),
        award.code(),
        programme.version(),
        day.atStartOfDay(zone).toInstant(),
        lastDay(award, programme, day).plusDays(1).atStartOfDay(zone).toInstant(),
        Explanation.fixed(award.points()));
  }

  private static LocalDate lastDay(YearlyAward award, Programme programme, LocalDate day) {
    return award
        .validity()
        .map(validity -> validity.lastDay(day))
        .orElseGet(() -> programme.validity().lastDay(day));
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
