package travel.loyalty.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.member.Members;
import travel.loyalty.points.BudgetDays;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.Credit;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ActivityAward;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/** The door for the results of activities, such as a quiz: each becomes points once. */
@Stateless
public class ActivityService {

  private static final String SOURCE = "ACTIVITY";
  private static final int REFERENCE_MAX = 100;
  private static final String NOTHING = "";

  @Inject private ActivityResults results;
  @Inject private Members members;
  @Inject private Budgets budgets;
  @Inject private AwardTotals totals;
  @Inject private PointsService points;
  @Inject private ProgrammeService programmes;
  @Inject private BusinessClock clock;

  /** For the container. */
  public ActivityService() {}

  /** For tests outside the container. */
  ActivityService(Sql sql, PointsService points, ProgrammeService programmes, BusinessClock clock) {
    this.results = new ActivityResults(sql);
    this.members = new Members(sql);
    this.budgets = new Budgets(sql, new BudgetDays(sql, clock, programmes));
    this.totals = new AwardTotals(sql);
    this.points = points;
    this.programmes = programmes;
    this.clock = clock;
  }

  /**
   * Records a result and gives what it is worth, as far as the limits allow. Sent again by the same
   * reference, it answers the same.
   *
   * @throws NotFound if the programme in force has no such activity
   * @throws Refused {@code validation} if the score is none of its scale; {@code state-conflict} if
   *     the reference stands for another result
   * @throws Sql.Clash where another transaction was in the way; the caller repeats its own
   */
  @RolesAllowed("API")
  public ActivityOutcome record(ActivityResult result, Actor by) {
    Instant now = clock.now();
    Programme programme = programmes.inForceAt(now);
    ActivityAward award =
        programme.awards().of(result.activity()).orElseThrow(() -> new NotFound("activity"));
    // Results of one member wait for each other: the limit of a day counts them.
    points.hold(List.of(result.member()));
    Optional<ActivityResults.Row> before = results.find(result.activity(), result.reference());
    return before.isPresent()
        ? again(result, before.get())
        : first(result, award, new Moment(programme, now), by);
  }

  /** When a result comes in, and by which programme it counts. */
  private record Moment(Programme programme, Instant now) {
    LocalDate day() {
      return LocalDate.ofInstant(now, programme.zone());
    }
  }

  private ActivityOutcome first(
      ActivityResult result, ActivityAward award, Moment moment, Actor by) {
    Points worth = worth(result, award);
    String reached = reached(result, award, moment, worth);
    Points given = reached.isEmpty() ? worth : Points.ZERO;
    results.add(
        new ActivityResults.Row(result, award.code(), given, reached),
        moment.day(),
        moment.now(),
        by);
    Optional<EntryView> entry =
        given.isZero() ? Optional.empty() : give(result, credit(result, award, moment, given), by);
    return new ActivityOutcome(given, entry, limit(reached), false);
  }

  private Optional<EntryView> give(ActivityResult result, Credit credit, Actor by) {
    totals.given(credit.rule(), result.member(), credit.points());
    return points.credit(credit, by).entries().stream().findFirst();
  }

  private static Points worth(ActivityResult result, ActivityAward award) {
    if (result.reference().isBlank() || result.reference().length() > REFERENCE_MAX) {
      throw Refused.invalid("/reference", "too-long", Map.of("most", REFERENCE_MAX));
    }
    return award
        .worth(result.score())
        .orElseThrow(
            () ->
                Refused.invalid(
                    "/score",
                    result.score().isEmpty() ? "required" : "unknown-value",
                    Map.of("expected", award.scale().keySet().stream().sorted().toList())));
  }

  private String reached(ActivityResult result, ActivityAward award, Moment moment, Points worth) {
    if (award.perMemberPerDay().filter(most -> today(result, moment) >= most).isPresent()) {
      return "per-day";
    }
    Budgets.Limits limits = Budgets.Limits.ofBudget(award.code(), award.budget());
    return budgets.take(limits, result.member(), worth).isZero() ? "budget-exhausted" : NOTHING;
  }

  // Under all numbers of the person: a second one is no second turn.
  private int today(ActivityResult result, Moment moment) {
    List<MemberId> numbers = members.numbersOf(members.person(result.member()));
    return results.countOf(numbers, result.activity(), moment.day());
  }

  private static Credit credit(
      ActivityResult result, ActivityAward award, Moment moment, Points given) {
    Programme programme = moment.programme();
    LocalDate lastDay = programme.lastDay(award.validity(), moment.day());
    return new Credit(
        result.member(),
        given,
        source(result),
        award.code(),
        programme.version(),
        moment.now(),
        lastDay.plusDays(1).atStartOfDay(programme.zone()).toInstant(),
        Explanation.fixed(given));
  }

  private static SourceRef source(ActivityResult result) {
    return new SourceRef(SOURCE, result.activity() + "/" + result.reference());
  }

  private ActivityOutcome again(ActivityResult result, ActivityResults.Row before) {
    if (!before.result().equals(result)) {
      throw new Refused("state-conflict", Map.of("reference", result.reference()));
    }
    Optional<EntryView> entry =
        points.entriesOf(result.member(), source(result)).stream()
            .filter(found -> found.source().equals(source(result)))
            .findFirst();
    return new ActivityOutcome(before.points(), entry, limit(before.reached()), true);
  }

  private static Optional<String> limit(String reached) {
    return Optional.of(reached).filter(why -> !why.isEmpty());
  }
}
