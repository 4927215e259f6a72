package travel.loyalty.portal;

import jakarta.ejb.ConcurrentAccessTimeoutException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.ui.Problem;
import travel.loyalty.ui.form.FieldProblem;

/** Says to the shell what the domain refused. */
public final class Refusals {

  private static final int UNPROCESSABLE = 422;
  private static final Map<String, Integer> STATUSES =
      Map.of(
          "malformed", 400,
          "not-authenticated", 401,
          "not-allowed", 403,
          "not-found", 404,
          "too-large", 413,
          "validation", UNPROCESSABLE,
          "too-many-requests", 429,
          "unavailable", 503);

  private Refusals() {}

  /** What a refusal means to a form: {@code form.refuse(Refusals.of(refused))}. */
  public static Problem of(Refused refused) {
    List<FieldProblem> fields = refused.errors().stream().map(Refusals::field).toList();
    return new Problem(status(refused), refused.code(), refused.arguments(), fields);
  }

  private static int status(Refused refused) {
    return STATUSES.getOrDefault(refused.code(), 409);
  }

  private static FieldProblem field(Refused.FieldError error) {
    String name = error.pointer().startsWith("/") ? error.pointer().substring(1) : error.pointer();
    return new FieldProblem(name, "field." + error.code(), error.arguments());
  }

  /** What any failure means; empty for a bug. */
  public static Optional<Problem> problem(Throwable failure) {
    if (failure instanceof Refused refused) {
      return Optional.of(of(refused));
    }
    if (failure instanceof NotFound) {
      return Optional.of(Problem.of(404, "not-found"));
    }
    if (failure instanceof OptimisticLockException) {
      return Optional.of(Problem.of(409, "changed-meanwhile"));
    }
    boolean isBusy =
        failure instanceof Sql.Busy || failure instanceof ConcurrentAccessTimeoutException;
    return isBusy ? Optional.of(Problem.of(503, "unavailable")) : Optional.empty();
  }
}
