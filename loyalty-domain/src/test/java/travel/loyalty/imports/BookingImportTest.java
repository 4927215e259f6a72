package travel.loyalty.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.imports.RowReport.Outcome;
import travel.loyalty.imports.RowReport.Remark;
import travel.loyalty.points.Spend;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;

class BookingImportTest {

  private static final String HEADER = "travelCode,userCode,name,place,days,price,total,date\n";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private ImportFixture imports;
  private String travellers;
  private String stays;
  private String hotels;

  @BeforeEach
  void house() throws IOException {
    imports = new ImportFixture(database, folder);
    imports.brazilianProgramme();
    travellers = mapping("agency_travellers");
    stays = mapping("agency_hotel_stays");
    hotels = mapping("hotel_bookings");
    imports.clock.moveTo("2021-07-01T12:00:00Z");
  }

  private static String mapping(String name) throws IOException {
    return Files.readString(Path.of("../docs/imports/" + name + ".json"));
  }

  @Test
  void a_generated_agency_becomes_members_bookings_and_points_that_add_up() {
    GeneratedFiles files = new GeneratedFiles(20190926);
    ImportView people = imports.imported(files.travellers(), travellers);
    assertThat(people.counts().created()).isEqualTo(GeneratedFiles.TRAVELLERS);
    assertThat(imports.count("member")).isEqualTo(GeneratedFiles.TRAVELLERS + 3);

    ImportView trips = imports.imported(files.stays(1_200), stays);
    assertThat(trips.state()).isEqualTo(ImportState.DONE);
    assertThat(trips.counts()).isEqualTo(new ImportCounts(1_200, 1_200, 0, 0, 0, 0, 0));
    assertThat(imports.count("booking")).isEqualTo(1_200);
    assertThat(imports.points.audit().isOk()).isTrue();
  }

  @Test
  void every_kind_of_dirt_is_reported_with_its_column_and_the_good_rows_are_taken() {
    imports.imported("code,company,name,gender,age\n7,A,Ana Silva,none,30\n", travellers);
    String dirt =
        HEADER
            + "1,7,Hotel A,Natal,2,100.00,200.00,09/26/2019\n"
            + "2,8,Hotel A,Natal,2,100.00,200.00,09/26/2019\n"
            + "3,7,Hotel A,Natal,2,BRL 100,200.00,09/26/2019\n"
            + "4,7,Hotel A,Natal,2,100.00,200.00,26/09/2019\n"
            + "5,7,Hotel A,Natal,2,100.001,200.00,09/26/2019\n"
            + "6,7,Hotel A,Natal,2,0,0,09/26/2019\n"
            + "7,7,Hotel A,Natal,2,100.00,200.00,09/26/2022\n"
            + "8,7,Hotel A,Natal,2,-5.00,200.00,09/26/2019\n"
            + "9,7,Hotel A,Natal,2,100.00,200.00\n"
            + "1,7,Hotel B,Natal,2,100.00,200.00,09/26/2019\n"
            + "\n"
            + ",7,=HYPERLINK(\"\"),Natal,2,100.00,200.00,09/26/2019\n"
            + "13,7,=1+1,Natal,2,100.00,200.00,09/26/2019\n";
    ImportView done = imports.imported(dirt, stays);
    List<RowReport> rows = imports.report(done.id());
    assertThat(done.counts()).isEqualTo(new ImportCounts(13, 3, 0, 0, 1, 9, 1));
    assertThat(rows).hasSize(13);
    assertThat(rows.get(0).outcome()).isEqualTo(Outcome.CREATED);
    assertThat(why(rows, 1)).isEqualTo("userCode unknown-member");
    assertThat(why(rows, 2)).isEqualTo("price not-a-number");
    assertThat(why(rows, 3)).isEqualTo("date not-a-date");
    assertThat(why(rows, 4)).isEqualTo("price too-many-decimals");
    assertThat(rows.get(5).outcome()).isEqualTo(Outcome.CREATED);
    assertThat(why(rows, 5)).isEqualTo("price zero-amount");
    assertThat(why(rows, 6)).startsWith("date ");
    assertThat(why(rows, 7)).startsWith("price ");
    assertThat(why(rows, 8)).isEqualTo(" cell-count");
    assertThat(why(rows, 9)).isEqualTo("travelCode named-before");
    assertThat(rows.get(10).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(why(rows, 11)).isEqualTo("travelCode required");
    assertThat(rows.get(12).outcome()).isEqualTo(Outcome.CREATED);
    assertThat(imports.count("booking")).isEqualTo(3);
    assertThat(imports.points.audit().isOk()).isTrue();
  }

  private static String why(List<RowReport> rows, int index) {
    Remark first = rows.get(index).remarks().get(0);
    return first.column() + " " + first.code();
  }

  @Test
  void bookings_of_nobody_are_kept_and_no_show_is_told_as_cancelled() {
    String file =
        """
        hotel,lead_time,arrival_date_year,arrival_date_month,arrival_date_day_of_month,stays_in_weekend_nights,stays_in_week_nights,adults,children,babies,market_segment,distribution_channel,adr,reservation_status
        Resort Hotel,342,2015,July,1,0,2,2,NA,0,Direct,Direct,62.5,Check-Out
        Resort Hotel,7,2015,July,1,1,2,0,2,0,Direct,Undefined,75,No-Show
        City Hotel,7,2016,February,29,0,0,2,0,0,Direct,TA/TO,75,Canceled
        City Hotel,7,2015,February,29,0,1,2,0,0,Direct,TA/TO,75,Canceled
        City Hotel,7,2015,March,1,0,1,2,0,0,Direct,TA/TO,75,Lost
        """;
    ImportView done = imports.imported(file, hotels);
    assertThat(done.counts()).isEqualTo(new ImportCounts(5, 3, 0, 0, 0, 2, 2));
    List<RowReport> rows = imports.report(done.id());
    assertThat(rows.get(1).remarks())
        .containsExactly(
            new Remark(
                "",
                "reservation_status",
                "read-as",
                Map.of("value", "No-Show", "as", "CANCELLED")));
    assertThat(why(rows, 2)).isEqualTo("adr zero-amount");
    assertThat(why(rows, 3)).isEqualTo("arrival_date_year not-a-date");
    assertThat(why(rows, 4)).isEqualTo("reservation_status unknown-word");
    var first = imports.bookings.find(new BookingKey("HOTEL-PMS", "ROW-2")).orElseThrow();
    assertThat(first.member()).isEmpty();
    assertThat(first.booking().lines().get(0).amount()).hasToString("BRL 125.00");
    assertThat(first.booking().bookedAt()).hasToString("2014-07-24T03:00:00Z");
  }

  @Test
  void a_row_that_changed_becomes_the_next_revision_and_the_others_stay() {
    imports.imported("code,company,name,gender,age\n7,A,Ana Silva,none,30\n", travellers);
    String first = HEADER + "1,7,H,N,2,100.00,0,09/26/2019\n2,7,H,N,1,100.00,0,09/27/2019\n";
    String second = HEADER + "1,7,H,N,2,100.00,0,09/26/2019\n2,7,H,N,1,150.00,0,09/27/2019\n";
    imports.imported(first, stays);
    ImportView again = imports.imported(second, stays);
    assertThat(again.counts()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0, 0));
    assertThat(revision("2")).isEqualTo(2);
    assertThat(revision("1")).isEqualTo(1);
  }

  private int revision(String reference) {
    return imports
        .bookings
        .find(new BookingKey("AGENCY", reference))
        .orElseThrow()
        .booking()
        .revision();
  }

  @Test
  void a_check_of_bookings_writes_no_booking_and_no_point() {
    imports.imported("code,company,name,gender,age\n7,A,Ana Silva,none,30\n", travellers);
    ImportView checked =
        imports.checked(
            HEADER + "1,7,H,N,2,100.00,0,09/26/2019\n1,7,H,N,2,1,0,09/26/2019\n", stays);
    assertThat(checked.counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 0, 1, 0));
    assertThat(imports.count("booking")).isZero();
    assertThat(imports.count("ledger_entry")).isZero();
  }

  @Test
  void a_roll_back_cancels_what_was_made_and_puts_back_what_was_changed() {
    imports.imported("code,company,name,gender,age\n7,A,Ana Silva,none,30\n", travellers);
    imports.imported(HEADER + "1,7,H,N,1,100.00,0,09/26/2019\n", stays);
    MemberId ana =
        imports.members.refsByExternalRef(List.of("TRAVELLER-7")).get("TRAVELLER-7").id();
    var before = imports.points.balance(ana);
    ImportView second =
        imports.imported(
            HEADER + "1,7,H,N,1,900.00,0,09/26/2019\n2,7,H,N,1,500.00,0,09/27/2019\n", stays);
    assertThat(imports.service.blockers(second.id(), ImportFixture.BEN)).isEmpty();
    imports.service.rollback(second.id(), ImportFixture.BEN);
    assertThat(imports.worked(second.id()).state()).isEqualTo(ImportState.ROLLED_BACK);
    assertThat(imports.points.balance(ana)).isEqualTo(before);
    var made = imports.bookings.find(new BookingKey("AGENCY", "2")).orElseThrow().booking();
    assertThat(made.status()).isEqualTo(BookingStatus.CANCELLED);
    assertThat(revision("1")).isEqualTo(3);
    assertThat(imports.points.audit().isOk()).isTrue();
  }

  @Test
  void a_refund_that_a_row_told_stands_against_a_roll_back() {
    imports.imported("code,company,name,gender,age\n7,A,Ana Silva,none,30\n", travellers);
    imports.imported(REFUNDS + "1,TRAVELLER-7,900.00,0,06/01/2021\n", refunds());
    ImportView second =
        imports.imported(REFUNDS + "1,TRAVELLER-7,900.00,300.00,06/01/2021\n", refunds());
    assertThat(imports.service.blockers(second.id(), ImportFixture.BEN))
        .containsExactly(new RollbackBlocker(2, "AGENCY/1", "refund-stays"));
  }

  @Test
  void a_member_whom_a_row_gave_to_a_booking_stands_against_a_roll_back() {
    imports.imported("code,company,name,gender,age\n7,A,Ana Silva,none,30\n", travellers);
    imports.imported(REFUNDS + "1,,900.00,0,06/01/2021\n", refunds());
    ImportView second =
        imports.imported(REFUNDS + "1,TRAVELLER-7,900.00,0,06/01/2021\n", refunds());
    assertThat(second.counts().changed()).isEqualTo(1);
    assertThat(imports.service.blockers(second.id(), ImportFixture.BEN))
        .containsExactly(new RollbackBlocker(2, "AGENCY/1", "member-stays"));
  }

  private static final String REFUNDS = "code,who,price,back,day\n";

  private static String refunds() {
    return """
        {"name": "refunds", "target": "BOOKINGS",
         "fields": {"source": {"constant": "AGENCY"}, "reference": "code", "memberRef": "who",
                    "status": {"constant": "COMPLETED"},
                    "bookedAt": {"date": "day", "patterns": ["MM/dd/yyyy"]},
                    "paidAt": {"date": "day", "patterns": ["MM/dd/yyyy"]},
                    "tripEndsOn": {"date": "day", "patterns": ["MM/dd/yyyy"]},
                    "lines": [{"line": {"constant": "1"}, "type": {"constant": "HOTEL"},
                               "market": {"constant": "DOMESTIC"}, "amount": "price",
                               "refunded": "back"}]}}
        """;
  }

  @Test
  void a_booking_changed_later_and_points_spent_stand_against_a_roll_back() {
    imports.imported("code,company,name,gender,age\n7,A,Ana Silva,none,30\n", travellers);
    ImportView first =
        imports.imported(
            HEADER + "1,7,H,N,1,900.00,0,09/26/2019\n2,7,H,N,1,500.00,0,09/27/2019\n", stays);
    MemberId ana =
        imports.members.refsByExternalRef(List.of("TRAVELLER-7")).get("TRAVELLER-7").id();
    imports.imported(HEADER + "2,7,H,N,1,600.00,0,09/27/2019\n", stays);
    database.inTransaction(
        () ->
            imports.points.spend(
                new Spend(
                    ana,
                    Points.of("1.00"),
                    new SourceRef("REDEMPTION", "x"),
                    travel.loyalty.points.Explanation.given(Points.of("1.00"))),
                ImportFixture.BEN));
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> imports.service.rollback(first.id(), ImportFixture.BEN));
    assertThat(refused.arguments())
        .containsEntry(
            "blockers",
            List.of(
                new RollbackBlocker(3, "AGENCY/2", "booking-changed-later"),
                new RollbackBlocker(2, "AGENCY/1", "points-spent")));
  }
}
