package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.AccountView;
import travel.loyalty.points.AllocationView;
import travel.loyalty.points.Balance;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.Expiring;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.HoldView;
import travel.loyalty.points.LotView;
import travel.loyalty.points.Posted;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.web.api.json.Json;

/** Writes balances, lots and ledger entries. */
@Dependent
class LedgerJson {

  @Inject private Times times;
  @Inject private Members members;

  static ObjectNode balance(Balance balance) {
    return Json.object()
        .put("available", balance.available().toString())
        .put("pending", balance.pending().toString())
        .put("held", balance.held().toString())
        .put("debt", balance.debt().toString());
  }

  ObjectNode account(AccountView account, JsonNode tier) {
    ObjectNode node = balance(account.balance());
    node.set("lots", Json.array(account.lots(), this::lot));
    node.set("expiring", Json.array(account.expiring(), LedgerJson::expiring));
    node.set("tier", tier);
    return node;
  }

  private JsonNode lot(LotView lot) {
    ObjectNode node =
        Json.object()
            .put("id", Long.toString(lot.id()))
            .put("points", lot.points().toString())
            .put("remaining", lot.remaining().toString())
            .put("state", lot.state().name())
            .put("availableFrom", times.write(lot.availableFrom()))
            .put("expiresAt", times.write(lot.expiresAt()));
    node.set("source", source(lot.source()));
    return node;
  }

  private static JsonNode expiring(Expiring step) {
    return Json.object().put("on", step.on().toString()).put("points", step.points().toString());
  }

  ObjectNode entry(EntryView entry) {
    ObjectNode node =
        Json.object()
            .put("seq", entry.seq())
            .put("at", times.write(entry.at()))
            .put("kind", entry.kind().name())
            .put("points", entry.points().toString())
            .put("availableAfter", entry.availableAfter().toString());
    node.set("source", source(entry.source()));
    node.set("rule", rule(entry));
    node.set("explanation", explanation(entry.explanation()));
    return node;
  }

  /** Of a person with several numbers: which one it is under, unless it is the person's own. */
  ObjectNode entry(EntryView entry, MemberId person) {
    ObjectNode node = entry(entry);
    if (!entry.member().equals(person)) {
      members
          .ref(entry.member())
          .ifPresent(ref -> node.put("memberNumber", ref.number().grouped()));
    }
    return node;
  }

  ObjectNode hold(HoldView hold) {
    ObjectNode node =
        Json.object()
            .put("id", Long.toString(hold.id()))
            .put("state", hold.state().name())
            .put("purpose", hold.purpose().name())
            .put("reference", hold.reference())
            .put("points", hold.points().toString())
            .put("captured", hold.captured().toString())
            .put("expiresAt", times.write(hold.expiresAt()))
            .put("closedAt", times.write(hold.closedAt()));
    Map<MemberId, MemberRef> owners =
        members.refs(hold.lots().stream().map(AllocationView::owner).toList());
    node.set("lots", Json.array(hold.lots(), lot -> heldLot(lot, owners)));
    return node;
  }

  private JsonNode heldLot(AllocationView lot, Map<MemberId, MemberRef> owners) {
    return Json.object()
        .put("id", Long.toString(lot.lot()))
        .put("memberNumber", owners.get(lot.owner()).number().grouped())
        .put("points", lot.points().toString())
        .put("expiresAt", times.write(lot.expiresAt()));
  }

  ObjectNode posted(Posted posted) {
    ObjectNode node = Json.object();
    node.set("entries", Json.array(posted.entries(), this::entry));
    node.set("balance", balance(posted.balance()));
    return node;
  }

  static JsonNode explanation(Explanation explanation) {
    return Json.array(explanation.steps(), LedgerJson::step);
  }

  private static JsonNode step(Explanation.Step step) {
    ObjectNode values = Json.object();
    step.values().forEach(values::put);
    ObjectNode node = Json.object().put("op", step.op().name());
    node.set("values", values);
    return node.put("result", step.result().toString());
  }

  private static JsonNode source(SourceRef source) {
    return Json.object().put("kind", source.kind()).put("reference", source.reference());
  }

  private static JsonNode rule(EntryView entry) {
    return entry.rule().isEmpty()
        ? null
        : Json.object().put("code", entry.rule()).put("version", entry.ruleVersion());
  }
}
