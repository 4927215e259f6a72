package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import travel.loyalty.imports.ImportCounts;
import travel.loyalty.imports.ImportView;
import travel.loyalty.imports.RollbackBlocker;
import travel.loyalty.imports.RowReport;
import travel.loyalty.web.api.json.Json;

/** Writes imports and their reports. */
@Dependent
class ImportJson {

  @Inject private Times times;
  @Inject private ApiLanguage language;

  ObjectNode job(ImportView job) {
    ObjectNode node =
        Json.object()
            .put("id", job.id().toString())
            .put("state", job.state().name())
            .put("fileName", job.fileName())
            .put("fileBytes", job.fileBytes())
            .put("target", job.target().map(Enum::name).orElse(null))
            .put("mapping", job.mapping().orElse(null))
            .put("createdAt", times.write(job.createdAt()))
            .put("startedAt", times.write(job.startedAt()))
            .put("finishedAt", times.write(job.finishedAt()));
    node.set("counts", counts(job.counts()));
    Optional<JsonNode> failure = job.failure().map(this::remark);
    node.set("failure", failure.orElse(null));
    return node;
  }

  private static JsonNode counts(ImportCounts counts) {
    return Json.object()
        .put("total", counts.total())
        .put("done", counts.done())
        .put("created", counts.created())
        .put("changed", counts.changed())
        .put("unchanged", counts.unchanged())
        .put("skipped", counts.skipped())
        .put("refused", counts.refused())
        .put("remarked", counts.remarked());
  }

  ObjectNode row(RowReport row) {
    ObjectNode node =
        Json.object()
            .put("row", row.row())
            .put("outcome", row.outcome().name())
            .put("subject", row.subject());
    node.set("remarks", Json.array(row.remarks(), this::remark));
    return node;
  }

  private JsonNode remark(RowReport.Remark remark) {
    String detail =
        language.text(
            remark.arguments(),
            "api.field." + remark.code(),
            "field." + remark.code(),
            "api.field.other");
    return Json.object()
        .put("pointer", remark.pointer())
        .put("column", remark.column())
        .put("code", remark.code())
        .put("detail", detail);
  }

  static JsonNode blocker(RollbackBlocker blocker) {
    return Json.object()
        .put("row", blocker.row())
        .put("subject", blocker.subject())
        .put("code", blocker.code());
  }
}
