package travel.loyalty.earning.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingView;
import travel.loyalty.earning.BookingAssignment;
import travel.loyalty.earning.claim.ClaimRepository.Decision;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.upload.StoredFile;
import travel.loyalty.shared.upload.Uploads;

/** The door for claims: members make them, staff decide them. */
@Stateless
public class ClaimService {

  private static final int REFERENCE_MAX = 80;
  private static final int NOTE_MAX = 2_000;
  private static final int REASON_MAX = 500;

  @Inject private ClaimRepository claims;
  @Inject private Uploads uploads;
  @Inject private BookingAssignment bookings;
  @Inject private ProgrammeService programmes;
  @Inject private AuditService audit;
  @Inject private BusinessClock clock;
  @Inject private Event<ClaimDecided> decided;

  /** For the container. */
  public ClaimService() {}

  ClaimService(
      Sql sql,
      Uploads uploads,
      BookingAssignment bookings,
      ProgrammeService programmes,
      AuditService audit,
      BusinessClock clock,
      Event<ClaimDecided> decided) {
    this.claims = new ClaimRepository(sql);
    this.uploads = uploads;
    this.bookings = bookings;
    this.programmes = programmes;
    this.audit = audit;
    this.clock = clock;
    this.decided = decided;
  }

  /**
   * Claims the points of a booking.
   *
   * @throws Refused {@code validation} by field: {@code too-long-ago} for a trip that ended more
   *     than six months ago, {@code already-claimed}, or what is wrong with a file
   */
  @RolesAllowed("MEMBER")
  public ClaimView submit(MemberId member, ClaimRequest request) {
    Instant now = clock.now();
    check(request, now.atZone(programmes.current().zone()).toLocalDate());
    List<StoredFile> kept = new ArrayList<>();
    try {
      for (int i = 0; i < request.files().size(); i++) {
        ClaimRequest.Proof proof = request.files().get(i);
        kept.add(uploads.keep(proof.content(), proof.name(), "/proof" + (i + 1)));
      }
      ClaimView claim = opened(member, request, now);
      claims.add(claim, kept);
      return claims.find(claim.id()).orElseThrow();
    } catch (Sql.DuplicateKey e) {
      kept.forEach(file -> uploads.discard(file.storedName()));
      throw Refused.invalid("/reference", "already-claimed");
    } catch (RuntimeException e) {
      kept.forEach(file -> uploads.discard(file.storedName()));
      throw e;
    }
  }

  private static ClaimView opened(MemberId member, ClaimRequest request, Instant now) {
    return new ClaimView(
        Ids.next(),
        member,
        request.reference().strip(),
        request.tripEndedOn(),
        request.note().strip(),
        ClaimState.OPEN,
        now,
        now.plus(ClaimTerms.ANSWER_WITHIN),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        List.of());
  }

  private static void check(ClaimRequest request, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    text("/reference", request.reference(), REFERENCE_MAX, errors);
    text("/note", request.note(), NOTE_MAX, errors);
    if (request.tripEndedOn().isAfter(today)) {
      errors.add(new FieldError("/tripEndedOn", "in-future"));
    } else if (request.tripEndedOn().isBefore(ClaimTerms.earliest(today))) {
      errors.add(
          new FieldError("/tripEndedOn", "too-long-ago", Map.of("months", ClaimTerms.MONTHS)));
    }
    if (request.files().isEmpty()) {
      errors.add(new FieldError("/proof1", "required"));
    } else if (request.files().size() > ClaimTerms.FILES_MAX) {
      errors.add(new FieldError("/proof1", "too-many", Map.of("most", ClaimTerms.FILES_MAX)));
    }
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }

  private static void text(String pointer, String text, int most, List<FieldError> errors) {
    if (text.isBlank()) {
      errors.add(new FieldError(pointer, "required"));
    } else if (text.length() > most) {
      errors.add(new FieldError(pointer, "too-long", Map.of("max", most)));
    }
  }

  /** A member's claims, latest first. */
  @RolesAllowed({"MEMBER", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public PageOf<ClaimView> ofMember(MemberId member, ClaimSearch search, PageRequest page) {
    return claims.ofMember(member, search, page);
  }

  /**
   * A claim of a member.
   *
   * @throws NotFound if it is not the member's
   */
  @RolesAllowed("MEMBER")
  public ClaimView ofMember(MemberId member, long id) {
    return claims
        .find(id)
        .filter(claim -> claim.member().equals(member))
        .orElseThrow(() -> new NotFound("claim"));
  }

  /** All members' claims, those that wait longest first. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public PageOf<ClaimView> search(ClaimSearch search, PageRequest page) {
    return claims.all(search, page);
  }

  /** A claim, for staff. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public ClaimView get(long id) {
    return claims.find(id).orElseThrow(() -> new NotFound("claim"));
  }

  /** A file of a claim, for staff. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public ClaimContent content(long id, long file) {
    ClaimFile found =
        get(id).files().stream()
            .filter(proof -> proof.id() == file)
            .findFirst()
            .orElseThrow(() -> new NotFound("file"));
    String stored = claims.storedName(id, file).orElseThrow();
    return new ClaimContent(found.name(), found.mediaType(), uploads.content(stored));
  }

  /**
   * Grants a claim: the booking gets its member and earns.
   *
   * @throws Refused {@code validation} of {@code /reference} if there is no such booking or it is
   *     another member's; {@code state-conflict} if the claim was decided before
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public BookingView grant(long id, BookingKey booking, Actor by) {
    ClaimView claim = get(id);
    BookingView given = bookings.assign(booking, claim.member(), by);
    decide(claim, new Decision(ClaimState.GRANTED, clock.now(), by, "", Optional.of(given.id())));
    return given;
  }

  /**
   * Rejects a claim; the member is told the reason.
   *
   * @throws Refused {@code state-conflict} if the claim was decided before
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public void reject(long id, String reason, Actor by) {
    List<FieldError> errors = new ArrayList<>();
    text("/reason", reason, REASON_MAX, errors);
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
    Decision rejected =
        new Decision(ClaimState.REJECTED, clock.now(), by, reason.strip(), Optional.empty());
    decide(get(id), rejected);
  }

  private void decide(ClaimView claim, Decision decision) {
    if (!claims.decide(claim.id(), decision)) {
      throw new Refused("state-conflict");
    }
    boolean granted = decision.state() == ClaimState.GRANTED;
    audit.record(
        decision.by(),
        granted ? "claim.granted" : "claim.rejected",
        "CLAIM",
        Long.toString(claim.id()),
        Map.of("reference", claim.reference(), "reason", decision.reason()));
    decided.fire(new ClaimDecided(claim.member(), claim.reference(), granted, decision.reason()));
  }
}
