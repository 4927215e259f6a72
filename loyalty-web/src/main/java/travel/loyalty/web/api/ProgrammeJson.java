package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.earning.BackwardEffect;
import travel.loyalty.earning.ProgrammeEffect;
import travel.loyalty.programme.ProgrammeLife;
import travel.loyalty.programme.ProgrammeStep;
import travel.loyalty.programme.ProgrammeVersion;
import travel.loyalty.web.api.json.Json;

/** Writes versions of the programme, and what one would change. */
@Dependent
class ProgrammeJson {

  @Inject private Times times;
  @Inject private CurrentCaller caller;

  ObjectNode versions(List<ProgrammeLife> lives) {
    ObjectNode node = Json.object();
    node.set("versions", Json.array(lives, this::version));
    return node;
  }

  ObjectNode version(ProgrammeLife life) {
    ProgrammeVersion version = life.version();
    return Json.object()
        .put("version", version.version())
        .put("state", life.state().name())
        .put("code", version.code())
        .put("validFrom", version.validFrom().toString())
        .put("retiredOn", life.retiredOn().map(LocalDate::toString).orElse(null))
        .put("writtenAt", times.write(version.writtenAt()))
        .put("writtenBy", version.writtenBy())
        .put("simulatedAt", times.write(version.simulated().map(ProgrammeStep::at)))
        .put("simulatedBy", version.simulated().map(ProgrammeStep::by).orElse(null))
        .put("knownSince", times.write(version.publishedAt()))
        .put("publishedBy", version.publishedBy().orElse(null));
  }

  ObjectNode effect(ProgrammeEffect effect) {
    ObjectNode node =
        Json.object()
            .put("bookings", effect.bookings())
            .put("membersBetterOff", effect.better())
            .put("membersWorseOff", effect.worse())
            .put("change", effect.change().toString());
    node.set("value", Json.money(effect.value()));
    node.set("backwards", backwards(effect.backwards()));
    node.set("errors", Json.strings(List.of()));
    return node;
  }

  private ObjectNode backwards(BackwardEffect effect) {
    ObjectNode node =
        Json.object().put("members", effect.members()).put("points", effect.points().toString());
    node.set("value", Json.money(effect.value()));
    // Another company's system is told no numbers but its own.
    List<BackwardEffect.Raise> told =
        Optional.of(effect.first()).filter(list -> !caller.get().isPartner()).orElse(List.of());
    node.set("first", Json.array(told, ProgrammeJson::raise));
    return node;
  }

  private static JsonNode raise(BackwardEffect.Raise raise) {
    return Json.object()
        .put("memberNumber", raise.member().grouped())
        .put("points", raise.points().toString());
  }
}
