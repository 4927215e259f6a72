package travel.loyalty.earning.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.audit.AuditService;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.earning.ClaimDesk;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.WallClock;
import travel.loyalty.shared.upload.Uploads;

class ClaimServiceTest {

  private static final Actor BEN = Actor.staff("ben");
  private static final BookingKey KEY = new BookingKey("ERP", "B-1");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  @TempDir private Path folder;
  private final TestEvents<ClaimDecided> events = new TestEvents<>();
  private ClaimDesk desk;
  private ClaimService claims;
  private MemberId ana;

  @BeforeEach
  void open() {
    desk = new ClaimDesk(database);
    ana = desk.member();
    claims =
        new ClaimService(
            database.sql(),
            new Uploads(folder),
            desk.assignment(),
            desk.programmes(),
            new AuditService(database.sql(), desk.clock(), new WallClock()),
            desk.clock(),
            events);
  }

  @Test
  void a_granted_claim_gives_the_booking_its_member_and_the_points() {
    desk.bookedWithoutMember(KEY, "3680.00");
    ClaimView claim = submit("B-1", "2026-02-20");
    assertThat(claim.answerDueAt()).isEqualTo(claim.submittedAt().plusSeconds(5 * 86_400));
    assertThat(claim.files()).extracting(ClaimFile::mediaType).containsExactly("application/pdf");
    database.inTransaction(() -> claims.grant(claim.id(), KEY, BEN));
    assertThat(desk.balance(ana)).isEqualTo("36.00");
    assertThat(claims.ofMember(ana, claim.id()).state()).isEqualTo(ClaimState.GRANTED);
    assertThat(events.fired()).containsExactly(new ClaimDecided(ana, "B-1", true, ""));
    desk.sendsAgain(KEY, "3780.00");
    assertThat(desk.balance(ana)).isEqualTo("37.00");
  }

  @Test
  void a_claim_is_decided_once() {
    ClaimView claim = submit("B-1", "2026-02-20");
    claims.reject(claim.id(), "The proof is not readable", BEN);
    assertThat(refused(() -> claims.reject(claim.id(), "Again", BEN)).code())
        .isEqualTo("state-conflict");
    assertThat(claims.get(claim.id()).reason()).isEqualTo("The proof is not readable");
  }

  @Test
  void a_booking_is_claimed_once_unless_the_claim_was_rejected() {
    ClaimView claim = submit("B-1", "2026-02-20");
    assertThat(refused(() -> submit("B-1", "2026-02-20")).errors())
        .containsExactly(new Refused.FieldError("/reference", "already-claimed"));
    assertThat(folder.toFile().list()).hasSize(1);
    claims.reject(claim.id(), "Not readable", BEN);
    submit("B-1", "2026-02-20");
    assertThat(claims.ofMember(ana, ClaimSearch.ALL, PageRequest.first(10)).rows()).hasSize(2);
  }

  @Test
  void claims_are_found_by_state_and_by_the_beginning_of_the_bookings_number() {
    submit("B-1", "2026-02-20");
    ClaimView rejected = submit("B-12", "2026-02-20");
    submit("C%1", "2026-02-20");
    claims.reject(rejected.id(), "Not readable", BEN);
    assertThat(found(ClaimSearch.ALL)).containsExactly("B-1", "B-12", "C%1");
    assertThat(found(new ClaimSearch(Optional.empty(), "B-1"))).containsExactly("B-1", "B-12");
    assertThat(found(new ClaimSearch(Optional.of(ClaimState.OPEN), "B-1"))).containsExactly("B-1");
    assertThat(found(new ClaimSearch(Optional.empty(), "%"))).isEmpty();
  }

  private List<String> found(ClaimSearch search) {
    return claims.search(search, PageRequest.first(10)).rows().stream()
        .map(ClaimView::reference)
        .toList();
  }

  @Test
  void every_page_of_claims_begins_where_the_last_one_ended() {
    submit("B-1", "2026-02-20");
    submit("B-2", "2026-02-20");
    submit("B-3", "2026-02-20");
    PageOf<ClaimView> first = claims.ofMember(ana, ClaimSearch.ALL, PageRequest.first(2));
    PageOf<ClaimView> second =
        claims.ofMember(ana, ClaimSearch.ALL, new PageRequest(first.next(), 2));
    assertThat(first.rows()).extracting(ClaimView::reference).containsExactly("B-3", "B-2");
    assertThat(second.rows()).extracting(ClaimView::reference).containsExactly("B-1");
    assertThat(second.hasNext()).isFalse();
  }

  @Test
  void a_trip_can_be_claimed_for_six_months() { // today is 1 March 2026 in Shanghai
    submit("B-1", "2025-09-01");
    assertThat(code(refused(() -> submit("B-2", "2025-08-31")))).isEqualTo("too-long-ago");
    assertThat(code(refused(() -> submit("B-3", "2026-03-02")))).isEqualTo("in-future");
  }

  @Test
  void another_members_booking_cannot_be_granted() {
    desk.bookedBy(desk.member(), KEY, "3680.00");
    ClaimView claim = submit("B-1", "2026-02-20");
    assertThat(code(refused(() -> claims.grant(claim.id(), KEY, BEN)))).isEqualTo("other-member");
    assertThat(claims.get(claim.id()).isOpen()).isTrue();
  }

  @Test
  void another_members_claim_does_not_exist() {
    ClaimView claim = submit("B-1", "2026-02-20");
    assertThat(
            catchThrowableOfType(NotFound.class, () -> claims.ofMember(desk.member(), claim.id())))
        .isNotNull();
  }

  @Test
  void proof_that_is_neither_picture_nor_pdf_is_refused_and_nothing_is_kept() {
    ClaimRequest request =
        new ClaimRequest(
            "B-1",
            LocalDate.of(2026, 2, 20),
            "missing",
            List.of(proof("ok.pdf", "%PDF-1.7 x"), proof("evil.pdf", "<script>")));
    Refused refused = refused(() -> claims.submit(ana, request));
    assertThat(refused.errors()).containsExactly(new Refused.FieldError("/proof2", "file-type"));
    assertThat(folder.toFile().list()).isEmpty();
  }

  private ClaimView submit(String reference, String ended) {
    ClaimRequest request =
        new ClaimRequest(
            reference,
            LocalDate.parse(ended),
            "I forgot to give my number",
            List.of(proof("invoice.pdf", "%PDF-1.7 x")));
    return database.inTransaction(() -> claims.submit(ana, request));
  }

  private static ClaimRequest.Proof proof(String name, String content) {
    return new ClaimRequest.Proof(
        name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private interface Act {
    void run();
  }

  private static Refused refused(Act act) {
    return catchThrowableOfType(Refused.class, act::run);
  }

  private static String code(Refused refused) {
    return refused.errors().get(0).code();
  }
}
