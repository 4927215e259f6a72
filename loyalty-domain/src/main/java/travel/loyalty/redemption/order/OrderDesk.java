package travel.loyalty.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Members;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Reversal;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.redemption.reward.Catalogue;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;

/** Moves orders on, whoever asks for it, and keeps what was done. */
@ApplicationScoped
class OrderDesk {

  private static final String SOURCE = "REDEMPTION";

  private Members members;
  private PointsService points;
  private Catalogue catalogue;
  private Redemptions redemptions;
  private AuditService audit;
  private BusinessClock clock;
  private Event<RedemptionTakenBack> takenBack;

  /** For the container's proxy. */
  protected OrderDesk() {}

  @Inject
  OrderDesk(
      Members members,
      PointsService points,
      Catalogue catalogue,
      Redemptions redemptions,
      AuditService audit,
      BusinessClock clock,
      Event<RedemptionTakenBack> takenBack) {
    this.members = members;
    this.points = points;
    this.catalogue = catalogue;
    this.redemptions = redemptions;
    this.audit = audit;
    this.clock = clock;
    this.takenBack = takenBack;
  }

  /** By which the ledger knows what an order did. */
  static SourceRef source(long id) {
    return new SourceRef(SOURCE, Long.toString(id));
  }

  Redemption find(long id) {
    return redemptions.find(id).orElseThrow(() -> new NotFound("redemption"));
  }

  /** The order, which nobody else moves on until the transaction ends. */
  Redemption lock(long id) {
    members.lock(List.of(members.person(find(id).member().id())));
    return find(id);
  }

  /** Refuses what the state of an order does not allow. */
  static Refused conflict(Redemption redemption) {
    return new Refused("state-conflict", Map.of("state", redemption.state().name()));
  }

  /** Notes that a locked order is done. */
  Redemption fulfil(Redemption redemption, String note, Actor by) {
    return move(redemption, RedemptionState.FULFILLED, note, Optional.empty(), by);
  }

  /** Takes a locked order back: points and, before it was fulfilled, pieces. */
  Redemption takeBack(Redemption redemption, Fault fault, String reason, Actor by) {
    points.reverse(new Reversal(redemption.member().id(), source(redemption.id()), fault), by);
    if (redemption.state() == RedemptionState.CONFIRMED) {
      catalogue.putBack(redemption.reward(), redemption.quantity());
    }
    Redemption after =
        move(redemption, redemption.state().takenBack(), reason, Optional.of(fault), by);
    takenBack.fire(new RedemptionTakenBack(after, fault, reason));
    return after;
  }

  private Redemption move(
      Redemption redemption, RedemptionState to, String note, Optional<Fault> fault, Actor by) {
    redemptions.move(
        redemption.id(), new RedemptionStep(to, clock.now(), by.toString(), note, fault));
    String action = to.name().toLowerCase(Locale.ROOT);
    note(by, action, redemption.id(), Map.of("reason", note, "fault", name(fault)));
    return find(redemption.id());
  }

  private static String name(Optional<Fault> fault) {
    return fault.map(Enum::name).orElse("");
  }

  void note(Actor by, String what, long id, Map<String, Object> details) {
    audit.record(by, "redemption." + what, "redemption", Long.toString(id), details);
  }
}
