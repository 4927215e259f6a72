package travel.loyalty.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Idempotency;
import travel.loyalty.access.IdempotentCall;
import travel.loyalty.access.KeptAnswer;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;

/** Does what a request asks for: once by its key, and again only where another was in the way. */
@Dependent
class Posts {

  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller caller;
  @Inject private Problems problems;
  @Inject private HttpServletRequest request;

  /** Does it, or gives the answer that its key had before. */
  Response answer(byte[] body, Supplier<ApiAnswer> effect) {
    Optional<String> key = key();
    if (key.isEmpty()) {
      return Retry.run(effect).toResponse();
    }
    return once(IdempotentCall.of(client(), key.get(), methodAndPath(), body), effect);
  }

  /** The same for a body that was hashed while it streamed. */
  Response answer(Optional<byte[]> requestHash, Supplier<ApiAnswer> effect) {
    return key()
        .flatMap(key -> requestHash.map(hash -> IdempotentCall.of(client(), key, hash)))
        .map(call -> once(call, effect))
        .orElseGet(() -> Retry.run(effect).toResponse());
  }

  private Response once(IdempotentCall call, Supplier<ApiAnswer> effect) {
    KeptAnswer kept = idempotency.once(call, () -> effect.get().toKept(), this::kept);
    return ApiAnswer.of(kept).toResponse();
  }

  // A conflict is an answer like any other; whatever else was refused may be mended and tried
  // again.
  private Optional<KeptAnswer> kept(Refused refused) {
    Problem problem = problems.of(refused);
    return problem.status() == ProblemStatus.CONFLICT
        ? Optional.of(problems.answer(problem).toKept())
        : Optional.empty();
  }

  private Optional<String> key() {
    return Optional.ofNullable(request.getHeader(ApiGate.IDEMPOTENCY_KEY))
        .filter(key -> !key.isBlank());
  }

  private long client() {
    return Long.parseLong(caller.get().subject());
  }

  String methodAndPath() {
    return request.getMethod() + " " + request.getRequestURI();
  }
}
