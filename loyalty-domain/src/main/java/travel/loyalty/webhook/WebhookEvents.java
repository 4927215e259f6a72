package travel.loyalty.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.member.Members;
import travel.loyalty.notification.PointsExpiring;
import travel.loyalty.points.Balance;
import travel.loyalty.points.EntryKind;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.PointsPosted;
import travel.loyalty.shared.MemberId;
import travel.loyalty.tier.TierChanged;

/**
 * Hears what happened and writes what other systems are told, in the same transaction. The only
 * place that knows which event of a feature becomes which of ours; the data have the shapes of the
 * API, without names, contacts and free text.
 */
@ApplicationScoped
class WebhookEvents {

  private static final Set<EntryKind> EARNING = EnumSet.of(EntryKind.PENDING, EntryKind.EARNED);

  private EventOutbox outbox;
  private Members members;
  private CloudEvents write;

  /** For the container's proxy. */
  protected WebhookEvents() {}

  @Inject
  WebhookEvents(EventOutbox outbox, Members members, CloudEvents write) {
    this.outbox = outbox;
    this.members = members;
    this.write = write;
  }

  void on(@Observes PointsPosted event) {
    List<EntryView> earned =
        event.entries().stream().filter(entry -> EARNING.contains(entry.kind())).toList();
    if (!earned.isEmpty()) {
      outbox.put(
          EventType.POINTS_EARNED,
          event.member(),
          Long.toString(earned.get(0).seq()),
          () -> earned(event, earned));
    }
  }

  private ObjectNode earned(PointsPosted event, List<EntryView> earned) {
    ObjectNode data = about(event.member());
    ArrayNode entries = data.putArray("entries");
    earned.forEach(entry -> entries.add(entry(entry)));
    data.set("balance", balance(event.last().after()));
    return data;
  }

  private ObjectNode entry(EntryView entry) {
    ObjectNode node =
        CloudEvents.object()
            .put("seq", entry.seq())
            .put("at", write.time(entry.at()))
            .put("kind", entry.kind().name())
            .put("points", entry.points().toString())
            .put("availableAfter", entry.availableAfter().toString());
    node.putObject("source")
        .put("kind", entry.source().kind())
        .put("reference", entry.source().reference());
    if (entry.rule().isEmpty()) {
      return node.putNull("rule");
    }
    node.putObject("rule").put("code", entry.rule()).put("version", entry.ruleVersion());
    return node;
  }

  private static ObjectNode balance(Balance balance) {
    return CloudEvents.object()
        .put("available", balance.available().toString())
        .put("pending", balance.pending().toString())
        .put("held", balance.held().toString())
        .put("debt", balance.debt().toString());
  }

  // The reminders' job has no transaction around it: event and deliveries are written together.
  @Transactional
  void on(@Observes PointsExpiring event) {
    outbox.put(
        EventType.POINTS_EXPIRING, event.member(), event.day().toString(), () -> expiring(event));
  }

  private ObjectNode expiring(PointsExpiring event) {
    ObjectNode data = about(event.member());
    ArrayNode steps = data.putArray("expiring");
    event
        .steps()
        .forEach(
            step ->
                steps
                    .addObject()
                    .put("on", step.on().toString())
                    .put("points", step.points().toString()));
    return data;
  }

  void on(@Observes TierChanged event) {
    outbox.put(
        EventType.TIER_CHANGED,
        event.member(),
        Integer.toString(event.step()),
        () -> changed(event));
  }

  private ObjectNode changed(TierChanged event) {
    ObjectNode data = about(event.member()).put("before", event.before());
    data.putObject("tier")
        .put("code", event.level())
        .put("since", event.day().toString())
        .put("until", day(event.until()))
        .put("reason", event.reason().name());
    return data.put("graceUntil", day(event.graceUntil()));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private ObjectNode about(MemberId member) {
    return CloudEvents.object()
        .put("memberNumber", members.ref(member).orElseThrow().number().grouped());
  }
}
