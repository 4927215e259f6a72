package travel.loyalty.redemption.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.access.CodeService;
import travel.loyalty.access.CodeService.IssuedCode;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.CodeIssued;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Members;
import travel.loyalty.points.PointsService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/**
 * The door of transfers. A member proves by a code that was sent that it is he who gives; then the
 * points are held, and for half an hour he can take them back.
 */
@Stateless
public class TransferService {

  // Long enough that a job which stood still does not lose what waits.
  private static final Duration HELD_BEYOND = Duration.ofDays(1);

  @Inject private TransferCheck check;
  @Inject private Transfers transfers;
  @Inject private Members members;
  @Inject private PointsService points;
  @Inject private CodeService codes;
  @Inject private AuditService audit;
  @Inject private BusinessClock clock;
  @Inject private Event<Object> events;

  /** For the container. */
  public TransferService() {}

  /** For tests outside the container. */
  TransferService(
      TransferCheck check,
      Transfers transfers,
      Members members,
      PointsService points,
      CodeService codes,
      AuditService audit,
      BusinessClock clock,
      Event<Object> events) {
    this.check = check;
    this.transfers = transfers;
    this.members = members;
    this.points = points;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /**
   * What a transfer would do.
   *
   * @throws Refused {@code validation} by field; {@code insufficient-points}; {@code
   *     state-conflict}
   */
  @RolesAllowed("MEMBER")
  public TransferQuote quote(MemberId member, TransferRequest request) {
    MemberRef to = check.check(members.person(member), request);
    Points before = points.balance(member).available();
    Points after = before.minus(request.points());
    if (after.isNegative()) {
      throw new Refused(
          "insufficient-points", Map.of("wanted", request.points(), "available", before));
    }
    return new TransferQuote(
        to,
        before,
        after,
        points.wouldPay(member, request.points()),
        clock.now().plus(TransferCheck.COOL_OFF));
  }

  /**
   * Sends the giver a code for this transfer and no other.
   *
   * @throws Refused {@code too-many-requests} if asked again too soon
   */
  @RolesAllowed("MEMBER")
  public IssuedCode sendCode(MemberId member, TransferRequest request) {
    MemberView giver = members.view(members.person(member));
    IssuedCode issued = codes.issue(CodePurpose.TRANSFER, subject(giver.id(), request));
    String contact = giver.mobile().isEmpty() ? giver.email() : giver.mobile();
    events.fire(
        new CodeIssued(
            contact, CodePurpose.TRANSFER, issued.code(), giver.locale(), Optional.of(giver.id())));
    return issued;
  }

  private static String subject(MemberId giver, TransferRequest request) {
    return giver + "/" + request.to().replaceAll("\\s", "") + "/" + request.points();
  }

  /**
   * Gives points, by the code that was sent. A form that was sent before gets the transfer that it
   * made then.
   *
   * @throws Refused {@code validation} by field, of {@code /code} too; {@code insufficient-points}
   *     or {@code lot-expired}; {@code state-conflict}
   */
  @RolesAllowed("MEMBER")
  public TransferView give(MemberId member, TransferRequest request, String code, Actor by) {
    MemberId giver = members.person(member);
    // The member's row is the mutex: whoever comes second counts what the first gave.
    members.lock(List.of(giver));
    Optional<Transfers.Row> before = transfers.by(by.toString(), request.token());
    if (before.isPresent()) {
      return transfers.view(before.get());
    }
    MemberRef to = check.check(giver, request);
    codes.redeem(CodePurpose.TRANSFER, subject(giver, request), code);
    return keep(giver, to, request, by);
  }

  /**
   * Gives points at the order of another system, which knows that the member wants it.
   *
   * @throws Refused as for a member, without a code
   */
  @RolesAllowed({"API", "ADMIN"})
  public TransferView order(MemberId member, TransferRequest request, Actor by) {
    MemberId giver = members.person(member);
    members.lock(List.of(giver));
    return keep(giver, check.check(giver, request), request, by);
  }

  private TransferView keep(MemberId giver, MemberRef to, TransferRequest request, Actor by) {
    Instant now = clock.now();
    Transfers.Row row =
        new Transfers.Row(
            Ids.next(),
            giver,
            to.id(),
            request.points(),
            request.message().strip(),
            TransferState.WAITING,
            "",
            Ids.next(),
            now,
            now.plus(TransferCheck.COOL_OFF),
            Optional.empty());
    points.postAll(List.of(row.aside().taken(now, row.arrivesAt().plus(HELD_BEYOND))), by);
    transfers.add(row, check.today(), by.toString(), request.token());
    note(by, "asked", row);
    TransferView view = transfers.view(row);
    events.fire(new TransferAsked(view));
    return view;
  }

  private void note(Actor by, String what, Transfers.Row row) {
    audit.record(
        by,
        "transfer." + what,
        "transfer",
        Long.toString(row.id()),
        Map.of("points", row.points().toString(), "to", row.to().toString()));
  }

  /**
   * Takes a transfer back that has not arrived. One that was taken back before stays so.
   *
   * @throws Refused {@code state-conflict} if it is too late
   * @throws NotFound if the member gives no such one
   */
  @RolesAllowed("MEMBER")
  public TransferView cancel(long id, MemberId member, Actor by) {
    MemberId giver = members.person(member);
    Transfers.Row row =
        transfers
            .lock(id)
            .filter(found -> members.person(found.from()).equals(giver))
            .orElseThrow(() -> new NotFound("transfer"));
    if (row.state() == TransferState.CANCELLED) {
      return transfers.view(row);
    }
    if (!row.isWaiting()) {
      throw new Refused("state-conflict", Map.of("state", row.state().name()));
    }
    points.postAll(List.of(row.aside().givenBack()), by);
    transfers.end(id, TransferState.CANCELLED, "", clock.now());
    note(by, "cancelled", row);
    return find(id, member);
  }

  /**
   * A transfer that a member gave or got.
   *
   * @throws NotFound if there is none, or it is others'
   */
  @RolesAllowed("MEMBER")
  public TransferView find(long id, MemberId member) {
    MemberId person = members.person(member);
    return transfers
        .find(id)
        .filter(row -> isOf(person, row))
        .map(transfers::view)
        .orElseThrow(() -> new NotFound("transfer"));
  }

  // Who gets points learns of it when they are there.
  private boolean isOf(MemberId person, Transfers.Row row) {
    return members.person(row.from()).equals(person)
        || row.state() == TransferState.DONE && members.person(row.to()).equals(person);
  }

  /** What a member gave and got, the latest first. */
  @RolesAllowed("MEMBER")
  public PageOf<TransferView> of(MemberId member, PageRequest page) {
    return transfers.of(members.numbersOf(members.person(member)), page);
  }
}
