package travel.loyalty.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import travel.loyalty.activity.AwardGiven.Deed;
import travel.loyalty.activity.AwardTotals.Total;
import travel.loyalty.member.MemberDays;
import travel.loyalty.member.MemberDays.Birthday;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.Award;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.TaskAward;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/**
 * The door for looking at awards: what the programme has, what each gave so far, and whose birthday
 * comes.
 */
@Stateless
public class AwardService {

  @Inject private ProgrammeService programmes;
  @Inject private AwardTotals totals;
  @Inject private Budgets budgets;
  @Inject private MemberDays days;
  @Inject private Members members;
  @Inject private PointsService points;

  /** For the container. */
  public AwardService() {}

  /** For tests outside the container. */
  AwardService(Sql sql, Budgets budgets, ProgrammeService programmes, PointsService points) {
    this.points = points;
    this.programmes = programmes;
    this.totals = new AwardTotals(sql);
    this.budgets = budgets;
    this.days = new MemberDays(sql);
    this.members = new Members(sql);
  }

  /**
   * Those of the programme in force in its order, then those of earlier ones that gave anything.
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"})
  public List<AwardView> list() {
    List<Award> inForce = programmes.current().awards().all();
    Map<String, Total> given = new TreeMap<>(totals.all());
    List<AwardView> views = new ArrayList<>();
    for (Award award : inForce) {
      views.add(
          new AwardView(
              award.code(),
              Optional.of(award),
              given.getOrDefault(award.code(), Total.NOTHING),
              award.budget().map(budget -> left(award.code(), budget))));
    }
    Set<String> known = inForce.stream().map(Award::code).collect(Collectors.toSet());
    given.forEach(
        (code, total) -> {
          if (!known.contains(code)) {
            views.add(new AwardView(code, Optional.empty(), total, Optional.empty()));
          }
        });
    return views;
  }

  /** What a member can still get for telling about himself. */
  @RolesAllowed("MEMBER")
  public List<OpenTask> openTasks(MemberId member) {
    List<TaskAward> tasks = programmes.current().awards().tasks();
    if (tasks.isEmpty()) {
      return List.of();
    }
    Set<TaskAward.Field> told = DeedWatch.told(members.view(member));
    return tasks.stream()
        .filter(task -> !task.missing(told).isEmpty() && !wasGiven(member, task))
        .map(task -> new OpenTask(task.points(), task.missing(told)))
        .toList();
  }

  private boolean wasGiven(MemberId member, TaskAward task) {
    SourceRef source = new SourceRef(Deed.TASK.source(), task.code());
    return points.entriesOf(member, source).stream()
        .anyMatch(entry -> entry.source().equals(source));
  }

  /** Whose birthday is in a month, in the order of the days. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "ADMIN"})
  public PageOf<BirthdayView> birthdays(Month month, PageRequest page) {
    List<Birthday> found = days.birthdaysIn(month, BirthdayView.place(page), page.limit() + 1);
    boolean more = found.size() > page.limit();
    List<Birthday> shown = more ? found.subList(0, page.limit()) : found;
    Map<MemberId, MemberRef> names = members.refs(shown.stream().map(Birthday::member).toList());
    List<BirthdayView> views =
        shown.stream()
            .map(birthday -> new BirthdayView(names.get(birthday.member()), birthday.day()))
            .toList();
    return new PageOf<>(views, more ? views.get(views.size() - 1).place() : "");
  }

  private Points left(String code, Points budget) {
    return budget.minus(budgets.given(code)).max(Points.ZERO);
  }
}
