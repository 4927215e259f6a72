package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.laboratory.LevelResult;
import travel.loyalty.laboratory.ReplayFigures;
import travel.loyalty.laboratory.ReplayView;
import travel.loyalty.laboratory.RuleResult;
import travel.loyalty.shared.Points;
import travel.loyalty.web.api.json.Json;

/** Writes replays of the rule laboratory, and answers that one was accepted. */
@Dependent
class SimulationJson {

  @Inject private Times times;
  @Inject private Links links;

  ApiAnswer accepted(ReplayView replay) {
    return ApiAnswer.json(202, simulation(replay, List.of(), List.of()))
        .with("Location", links.to("/programme/simulations/" + replay.id()));
  }

  ObjectNode simulation(ReplayView replay, List<RuleResult> rules, List<LevelResult> levels) {
    ObjectNode node =
        Json.object()
            .put("id", replay.id().toString())
            .put("state", replay.state().name())
            .put("from", replay.firstDay().toString())
            .put("to", replay.lastDay().toString())
            .put("total", replay.total())
            .put("done", replay.done())
            .put("askedAt", times.write(replay.askedAt()))
            .put("startedAt", times.write(replay.startedAt()))
            .put("finishedAt", times.write(replay.finishedAt()));
    node.set("result", replay.isDone() ? result(replay.figures(), rules, levels) : null);
    return node;
  }

  private static ObjectNode result(
      ReplayFigures figures, List<RuleResult> rules, List<LevelResult> levels) {
    ObjectNode node =
        Json.object()
            .put("bookings", figures.bookings())
            .put("membersBetterOff", figures.better())
            .put("membersWorseOff", figures.worse())
            .put("pointsNow", figures.pointsNow().toString())
            .put("pointsThen", figures.pointsThen().toString())
            .put("change", figures.change().toString());
    node.set("valueNow", Json.money(figures.valueNow()));
    node.set("valueThen", Json.money(figures.valueThen()));
    node.set("value", Json.money(figures.changeOfValue()));
    node.set(
        "backwards",
        Json.object()
            .put("members", figures.raised())
            .put("points", figures.pointsRaised().toString()));
    node.set("rules", Json.array(rules, SimulationJson::rule));
    node.set("levels", Json.array(levels, SimulationJson::level));
    return node;
  }

  private static JsonNode rule(RuleResult rule) {
    return Json.object()
        .put("rule", rule.code())
        .put("linesNow", rule.countNow())
        .put("pointsNow", rule.pointsNow().toString())
        .put("linesThen", rule.countThen())
        .put("pointsThen", rule.pointsThen().toString())
        .put("budget", rule.budget().map(Points::toString).orElse(null))
        .put("used", rule.budget().map(most -> rule.used().toString()).orElse(null));
  }

  private static JsonNode level(LevelResult level) {
    return Json.object()
        .put("class", level.memberClass())
        .put("now", level.now())
        .put("then", level.then())
        .put("members", level.members());
  }
}
