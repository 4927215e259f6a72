package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import travel.loyalty.imports.RollbackBlocker;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.shared.Sql;
import travel.loyalty.ui.LoggedPath;
import travel.loyalty.ui.Trace;
import travel.loyalty.web.api.json.Json;

/**
 * Turns whatever failed into {@code application/problem+json} (RFC 9457) in the language asked for.
 * Each names the request by the number that is also in the log; what nobody foresaw says no more.
 */
@Dependent
class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class.getName());
  private static final Set<String> OWN_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "trace", "errors");

  @Inject private ApiLanguage language;
  @Inject private HttpServletRequest request;

  /** The answer to a failure of any kind. */
  ApiAnswer answer(Throwable failure) {
    return answer(problem(failure));
  }

  ApiAnswer answer(Problem problem) {
    LOG.info(
        () ->
            "api refused trace=%s status=%d code=%s path=%s"
                .formatted(trace(), problem.status(), problem.code(), LoggedPath.of(path())));
    ApiAnswer answer =
        ApiAnswer.of(problem.status(), ApiAnswer.PROBLEM, Json.bytes(json(problem)))
            .with("Content-Language", language.locale().toLanguageTag());
    for (Map.Entry<String, String> header : problem.headers().entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }

  Problem problem(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<Problem> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    LOG.log(
        Level.SEVERE,
        failure,
        () -> "api failed trace=" + trace() + " path=" + LoggedPath.of(path()));
    return Problem.of("failed", path()).with(Map.of("trace", trace()));
  }

  private Optional<Problem> known(Throwable cause) {
    if (cause instanceof Refused refused) {
      return Optional.of(of(refused));
    }
    if (cause instanceof WebApplicationException web) {
      return Optional.of(of(web));
    }
    return code(cause).map(code -> Problem.of(code, path()));
  }

  private static Optional<String> code(Throwable cause) {
    if (cause instanceof NotFound) {
      return Optional.of("not-found");
    }
    if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
      return Optional.of("not-allowed");
    }
    if (cause instanceof OptimisticLockException) {
      return Optional.of("changed-meanwhile");
    }
    boolean databaseAway =
        cause instanceof Sql.Busy
            || cause instanceof SQLTransientConnectionException
            || cause instanceof SQLNonTransientConnectionException
            || cause instanceof SQLRecoverableException;
    return databaseAway ? Optional.of("unavailable") : Optional.empty();
  }

  /** The problem of a refusal; what a program can use of its arguments stands in it as members. */
  Problem of(Refused refused) {
    Map<String, JsonNode> extension = new HashMap<>();
    refused
        .arguments()
        .forEach(
            (name, value) -> {
              if (!OWN_MEMBERS.contains(name)) {
                extension.put(name, node(value));
              }
            });
    return Problem.of(refused.code(), path())
        .with(refused.arguments())
        .withErrors(refused.errors())
        .withExtension(extension);
  }

  private Problem of(WebApplicationException failure) {
    int status = failure.getResponse().getStatus();
    Problem problem = Problem.of(ProblemStatus.code(status), path());
    String allowed = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allowed == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allowed);
  }

  private static JsonNode node(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return JsonNodeFactory.instance.numberNode(((Number) value).longValue());
    }
    if (value instanceof Collection<?> values) {
      return Json.array(values, Problems::node);
    }
    if (value instanceof RollbackBlocker blocker) {
      return ImportJson.blocker(blocker);
    }
    return JsonNodeFactory.instance.textNode(value.toString());
  }

  /** The problem as JSON, also for one booking of a batch. */
  ObjectNode json(Problem problem) {
    ObjectNode node = Json.object();
    String code = problem.code();
    problem.describe(
        node,
        language.text(problem.arguments(), "api.title." + code, "refused." + code),
        language.text(problem.arguments(), "api.detail." + code, "refused." + code));
    node.put("trace", trace());
    if (problem.status() == ProblemStatus.UNPROCESSABLE || !problem.errors().isEmpty()) {
      node.set("errors", Json.array(problem.errors(), this::error));
    }
    node.setAll(problem.extension());
    return node;
  }

  private JsonNode error(FieldError error) {
    String detail =
        language.text(
            error.arguments(),
            "api.field." + error.code(),
            "field." + error.code(),
            "api.field.other");
    return Json.object()
        .put("pointer", error.pointer())
        .put("code", error.code())
        .put("detail", detail);
  }

  private String trace() {
    return Trace.of(request);
  }

  private String path() {
    return request.getRequestURI();
  }
}
