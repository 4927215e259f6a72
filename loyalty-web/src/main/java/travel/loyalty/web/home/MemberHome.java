package travel.loyalty.web.home;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.AccountView;
import travel.loyalty.points.EntryFilter;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.Expiring;
import travel.loyalty.points.MonthView;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.tier.TierService;
import travel.loyalty.tier.TierView;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.chart.BarChart;
import travel.loyalty.ui.chart.BarChart.Column;
import travel.loyalty.ui.guard.RouteTable;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.web.tier.TierProgress;

/** Gathers what the home page of one member shows. */
@RequestScoped
class MemberHome {

  private static final int NOTICE_DAYS = 90;
  private static final int EXPIRY_MONTHS = 6;
  private static final int RECENT_ENTRIES = 5;

  // Only what exists and the member may open is shown: later issues add lines here.
  private static final List<Shortcut> SHORTCUTS =
      List.of(
          new Shortcut("/rewards", "gift", "home.show.shortcut.rewards"),
          new Shortcut("/points", "coins", "home.show.shortcut.points"),
          new Shortcut("/points/expiry", "hourglass", "home.show.shortcut.expiry"),
          new Shortcut("/tier", "crown", "home.show.shortcut.tier"),
          new Shortcut("/trips", "luggage", "home.show.shortcut.bookings"),
          new Shortcut("/claims/new", "receipt", "home.show.shortcut.claim"),
          new Shortcut("/referral", "user-plus", "home.show.shortcut.referral"),
          new Shortcut("/profile", "circle-user", "home.show.shortcut.profile"));

  @EJB private PointsService points;
  @EJB private ProgrammeService programmes;
  @EJB private TierService tiers;
  @Inject private Members members;
  @Inject private BusinessClock clock;

  HomeView of(MemberId id, HttpServletRequest request) {
    MemberRef member = members.ref(id).orElseThrow();
    Programme programme = programmes.current();
    AccountView account = points.account(id);
    List<EntryView> recent =
        points.statement(id, EntryFilter.ALL, PageRequest.first(RECENT_ENTRIES)).entries().rows();
    LocalDate today = clock.now().atZone(programme.zone()).toLocalDate();
    Formats formats = Formats.of(request);
    TierView tier = tiers.view(id);
    return new HomeView(
        member.name(),
        member.number(),
        tier,
        TierProgress.of(tier, formats, programme.currency()),
        account.balance(),
        programme.worth(account.balance().available()),
        soon(account, today),
        shortcuts(request),
        trend(points.months(id), formats),
        expiry(account, YearMonth.from(today), formats),
        recent);
  }

  private static Optional<Expiring> soon(AccountView account, LocalDate today) {
    return account.expiring().stream()
        .findFirst()
        .filter(first -> !first.on().isAfter(today.plusDays(NOTICE_DAYS)));
  }

  private static List<Shortcut> shortcuts(HttpServletRequest request) {
    RouteTable routes = Portal.of(request.getServletContext()).routes();
    return SHORTCUTS.stream().filter(s -> routes.isOpenTo(request, s.path())).toList();
  }

  private static BarChart trend(List<MonthView> months, Formats formats) {
    return BarChart.againstScale(
        months.stream()
            .map(m -> column(formats, m.month(), List.of(m.earned(), m.used().abs())))
            .toList());
  }

  private static BarChart expiry(AccountView account, YearMonth first, Formats formats) {
    Map<YearMonth, Points> byMonth = new TreeMap<>();
    account
        .expiring()
        .forEach(e -> byMonth.merge(YearMonth.from(e.on()), e.points(), Points::plus));
    return BarChart.labelled(
        IntStream.range(0, EXPIRY_MONTHS)
            .mapToObj(first::plusMonths)
            .map(m -> column(formats, m, List.of(byMonth.getOrDefault(m, Points.ZERO))))
            .toList());
  }

  private static Column column(Formats formats, YearMonth month, List<Points> values) {
    return new Column(
        formats.month(month),
        values.stream().map(Points::toDecimal).toList(),
        values.stream().map(formats::points).toList());
  }
}
