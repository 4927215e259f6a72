package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.earning.campaign.Campaign;
import travel.loyalty.earning.campaign.CampaignDay;
import travel.loyalty.earning.campaign.CampaignSearch;
import travel.loyalty.earning.campaign.CampaignService;
import travel.loyalty.earning.campaign.CampaignState;
import travel.loyalty.earning.campaign.Forecast;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.BudgetDays;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;

class CampaignServiceTest {

  private static final String MAY =
      "\"paid\": {\"from\": \"2026-05-01\", \"to\": \"2026-05-31\"}, \"tiers\": [\"GOLD\"]";
  private static final CampaignSearch ANY = new CampaignSearch("", Optional.empty());

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Desk desk;
  private CampaignService campaigns;

  @BeforeEach
  void open() {
    desk = new Desk(database);
    BudgetDays days = new BudgetDays(desk.sql, desk.clock.asBusinessClock(), desk.programmes);
    campaigns = new CampaignService(desk.programmes, days);
    // 36 points of bonus for a booking of 3,680, from 1 March to the end of May.
    publish(
        Sample.DOCUMENT
            .replace(MAY, "\"paid\": {\"to\": \"2026-05-31\"}, \"tiers\": [\"ORDINARY\"]")
            .replace(
                "\"budget\": \"50000.00\", \"perMember\": \"500.00\"", "\"budget\": \"360.00\""));
  }

  private void publish(String document) {
    database.inTransaction(() -> desk.programmes.publish(document, Actor.staff("ben")));
  }

  private Campaign campaign() {
    return campaigns.find("DOUBLE_MAY").orElseThrow();
  }

  private void send(String reference, MemberNumber member) {
    desk.send(booking(reference, member).done());
  }

  @Test
  void a_campaign_says_what_each_day_gave_and_when_its_budget_ends() {
    desk.clock.moveTo("2026-03-10T02:00:00Z");
    send("B-1", desk.member());
    send("B-2", desk.member());
    // 16:00 in London is midnight in Shanghai: the day of the programme's zone counts.
    desk.clock.moveTo("2026-03-11T16:00:00Z");
    send("B-3", desk.member());

    Campaign campaign = campaign();
    assertThat(campaign.given()).hasValue(Points.of("108.00"));
    assertThat(campaign.burnDown().orElseThrow().left()).isEqualTo(Points.of("252.00"));
    assertThat(campaigns.days("DOUBLE_MAY", PageRequest.first(10)).rows())
        .containsExactly(day("2026-03-12", "36.00", "108.00"), day("2026-03-10", "72.00", "72.00"));
    // 108 in seven days: 252 last for 16.3 days.
    assertThat(campaign.forecast(campaigns.today()))
        .isEqualTo(
            new Forecast(
                Forecast.Kind.SPENT, Optional.of(LocalDate.parse("2026-03-29")), Points.ZERO));
  }

  @Test
  void what_comes_back_counts_on_the_day_on_which_it_does() {
    MemberNumber ana = desk.member();
    send("B-1", ana);
    desk.clock.moveTo("2026-03-04T02:00:00Z");
    desk.send(booking("B-1", ana).revision(2).status(BookingStatus.CANCELLED).done());

    assertThat(campaigns.days("DOUBLE_MAY", PageRequest.first(10)).rows())
        .containsExactly(day("2026-03-04", "-36.00", "0.00"), day("2026-03-01", "36.00", "36.00"));
    assertThat(campaign().forecast(campaigns.today()).kind()).isEqualTo(Forecast.Kind.STILL);
  }

  @Test
  void its_days_come_page_by_page_and_the_last_ones_without_a_gap() {
    for (int day = 1; day <= 5; day += 2) {
      desk.clock.moveTo("2026-03-0" + day + "T02:00:00Z");
      send("B-" + day, desk.member());
    }
    PageOf<CampaignDay> first = campaigns.days("DOUBLE_MAY", PageRequest.first(2));
    assertThat(first.rows())
        .containsExactly(day("2026-03-05", "36.00", "108.00"), day("2026-03-03", "36.00", "72.00"));
    assertThat(campaigns.days("DOUBLE_MAY", new PageRequest(first.next(), 2)).rows())
        .containsExactly(day("2026-03-01", "36.00", "36.00"));
    assertThat(campaigns.lastDays("DOUBLE_MAY", 3))
        .containsExactly(
            day("2026-03-03", "36.00", "72.00"),
            day("2026-03-04", "0.00", "72.00"),
            day("2026-03-05", "36.00", "108.00"));
  }

  @Test
  void a_campaign_is_ahead_runs_is_spent_and_ends() {
    publish(
        Sample.DOCUMENT
            .replace("2000-01-01", "2026-03-01")
            .replace("\"tiers\": [\"GOLD\"]", "\"tiers\": [\"ORDINARY\"]")
            .replace(
                "\"budget\": \"50000.00\", \"perMember\": \"500.00\"", "\"budget\": \"36.00\""));
    assertThat(campaign().state()).isEqualTo(CampaignState.AHEAD);
    desk.clock.moveTo("2026-05-02T02:00:00Z");
    assertThat(campaign().state()).isEqualTo(CampaignState.RUNNING);
    desk.send(booking("B-1", desk.member()).paidAt("2026-05-02T01:00:00Z").done());
    assertThat(campaign().state()).isEqualTo(CampaignState.SPENT);
    desk.clock.moveTo("2026-05-31T16:00:00Z");
    assertThat(campaign().state()).isEqualTo(CampaignState.ENDED);
  }

  @Test
  void a_rule_that_a_later_version_has_no_more_ended_the_day_before_that() {
    String without =
        Sample.DOCUMENT
            .replace("2000-01-01", "2026-04-10")
            .replace("\"code\": \"DOUBLE_MAY\"", "\"code\": \"OTHER\"");
    publish(without);
    assertThat(campaign().window().to()).hasValue(LocalDate.parse("2026-04-09"));
    assertThat(campaigns.search(ANY, PageRequest.first(50)).rows())
        .extracting(Campaign::code)
        .containsExactly("DOUBLE_MAY", "OTHER");
    assertThat(search(new CampaignSearch("oth", Optional.empty()))).containsExactly("OTHER");
    assertThat(search(new CampaignSearch("", Optional.of(CampaignState.RUNNING))))
        .containsExactly("DOUBLE_MAY");
    PageOf<Campaign> first = campaigns.search(ANY, PageRequest.first(1));
    assertThat(campaigns.search(ANY, new PageRequest(first.next(), 1)).rows())
        .extracting(Campaign::code)
        .containsExactly("OTHER");
  }

  private static Sample booking(String reference, MemberNumber member) {
    return Sample.booking().key("ERP", reference).member(member).domestic("3680.00");
  }

  private List<String> search(CampaignSearch search) {
    return campaigns.search(search, PageRequest.first(9)).rows().stream()
        .map(Campaign::code)
        .toList();
  }

  private static CampaignDay day(String day, String given, String total) {
    return new CampaignDay(LocalDate.parse(day), Points.of(given), Points.of(total));
  }
}
