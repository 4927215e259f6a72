package travel.loyalty.earning.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.earning.campaign.Campaigns.Planned;
import travel.loyalty.points.BudgetDay;
import travel.loyalty.points.BudgetDays;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;

/** The door to the campaigns: each with what it gave, what it has left, and how long that lasts. */
@Stateless
public class CampaignService {

  @Inject private ProgrammeService programmes;
  @Inject private BudgetDays budgetDays;

  /** For the container. */
  public CampaignService() {}

  /** For tests outside the container. */
  public CampaignService(ProgrammeService programmes, BudgetDays days) {
    this.programmes = programmes;
    this.budgetDays = days;
  }

  /** Those that are looked for, by code. */
  @RolesAllowed({"MARKETING", "MANAGER", "FINANCE", "ADMIN"})
  public PageOf<Campaign> search(CampaignSearch search, PageRequest page) {
    List<Campaign> found =
        all(Campaigns.of(programmes.timeline())).stream()
            .filter(search::fits)
            .filter(campaign -> campaign.code().compareTo(page.after()) > 0)
            .limit(page.limit() + 1L)
            .toList();
    boolean hasMore = found.size() > page.limit();
    List<Campaign> rows = hasMore ? found.subList(0, page.limit()) : found;
    return new PageOf<>(rows, hasMore ? rows.get(rows.size() - 1).code() : "");
  }

  @RolesAllowed({"MARKETING", "MANAGER", "FINANCE", "ADMIN"})
  public Optional<Campaign> find(String code) {
    List<Planned> planned =
        Campaigns.of(programmes.timeline()).stream()
            .filter(one -> one.rule().code().equals(code))
            .toList();
    return all(planned).stream().findFirst();
  }

  /** The days on which it gave anything or got it back, latest first. */
  @RolesAllowed({"MARKETING", "MANAGER", "FINANCE", "ADMIN"})
  public PageOf<CampaignDay> days(String code, PageRequest page) {
    LocalDate before = page.isFirst() ? today().plusDays(1) : LocalDate.parse(page.after());
    List<BudgetDay> found = budgetDays.before(before, code, page.limit() + 1);
    boolean hasMore = found.size() > page.limit();
    List<CampaignDay> days = new ArrayList<>();
    Points total = given(code).minus(budgetDays.givenSince(before, code));
    for (BudgetDay day : hasMore ? found.subList(0, page.limit()) : found) {
      days.add(new CampaignDay(day.day(), day.given(), total));
      total = total.minus(day.given());
    }
    return new PageOf<>(days, hasMore ? days.get(days.size() - 1).day().toString() : "");
  }

  /** The last days, today the last of them, also those on which nothing was given. */
  @RolesAllowed({"MARKETING", "MANAGER", "FINANCE", "ADMIN"})
  public List<CampaignDay> lastDays(String code, int days) {
    LocalDate today = today();
    Map<LocalDate, Points> given = new HashMap<>();
    budgetDays
        .since(today.minusDays(days - 1L), List.of(code))
        .forEach(day -> given.put(day.day(), day.given()));
    List<CampaignDay> last = new ArrayList<>();
    Points total = given(code);
    for (int back = 0; back < days; back++) {
      LocalDate day = today.minusDays(back);
      Points ofDay = given.getOrDefault(day, Points.ZERO);
      last.add(0, new CampaignDay(day, ofDay, total));
      total = total.minus(ofDay);
    }
    return last;
  }

  private Points given(String code) {
    return budgetDays.given(List.of(code)).getOrDefault(code, Points.ZERO);
  }

  /** The day that it is for the programme. */
  @RolesAllowed({"MARKETING", "MANAGER", "FINANCE", "ADMIN"})
  public LocalDate today() {
    return budgetDays.today();
  }

  // Two statements however many there are.
  private List<Campaign> all(List<Planned> planned) {
    LocalDate today = today();
    List<String> codes = planned.stream().map(one -> one.rule().code()).toList();
    Map<String, Points> given = budgetDays.given(codes);
    List<BudgetDay> days = budgetDays.since(today.minusDays(BurnDown.PACE_DAYS - 1L), codes);
    return planned.stream().map(one -> campaign(one, given, days, today)).toList();
  }

  private static Campaign campaign(
      Planned planned, Map<String, Points> given, List<BudgetDay> days, LocalDate today) {
    String code = planned.rule().code();
    Points all = given.getOrDefault(code, Points.ZERO);
    Optional<BurnDown> burnDown =
        planned.rule().caps().budget().map(budget -> burnDown(planned, budget, all, days, today));
    return new Campaign(
        planned.rule(),
        planned.programme().version(),
        planned.programme().currency(),
        planned.window(),
        state(planned.window(), burnDown, today),
        planned.rule().caps().isNone() ? Optional.empty() : Optional.of(all),
        burnDown);
  }

  private static BurnDown burnDown(
      Planned planned, Points budget, Points given, List<BudgetDay> days, LocalDate today) {
    int paceDays = BurnDown.paceDays(planned.window().from(), today);
    LocalDate first = today.minusDays(paceDays - 1L);
    Stream<BudgetDay> own =
        days.stream()
            .filter(day -> day.code().equals(planned.rule().code()))
            .filter(day -> !day.day().isBefore(first));
    Points lately = own.map(BudgetDay::given).reduce(Points.ZERO, Points::plus);
    return new BurnDown(budget, given, lately, paceDays);
  }

  private static CampaignState state(Window window, Optional<BurnDown> burnDown, LocalDate today) {
    if (window.isAhead(today)) {
      return CampaignState.AHEAD;
    }
    if (window.isOver(today)) {
      return CampaignState.ENDED;
    }
    return burnDown.filter(BurnDown::isSpent).isPresent()
        ? CampaignState.SPENT
        : CampaignState.RUNNING;
  }
}
