package travel.loyalty.web.api;

import java.util.Map;

/** The HTTP status of each refusal, as the contract has it. */
final class ProblemStatus {

  static final int NOT_FOUND = 404;
  static final int CONFLICT = 409;
  static final int UNPROCESSABLE = 422;
  static final int FAILED = 500;

  private static final Map<String, Integer> BY_CODE =
      Map.ofEntries(
          Map.entry("malformed", 400),
          Map.entry("not-authenticated", 401),
          Map.entry("not-allowed", 403),
          Map.entry("not-found", NOT_FOUND),
          Map.entry("method-not-allowed", 405),
          Map.entry("not-acceptable", 406),
          Map.entry("changed-meanwhile", 412),
          Map.entry("too-large", 413),
          Map.entry("unsupported-media-type", 415),
          Map.entry("validation", UNPROCESSABLE),
          Map.entry("idempotency-key-reused", UNPROCESSABLE),
          Map.entry("too-many-requests", 429),
          Map.entry("failed", FAILED),
          Map.entry("unavailable", 503));

  private static final Map<Integer, String> BY_STATUS =
      Map.of(
          400, "malformed",
          401, "not-authenticated",
          403, "not-allowed",
          404, "not-found",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "too-large",
          415, "unsupported-media-type",
          429, "too-many-requests",
          503, "unavailable");

  private ProblemStatus() {}

  /** Whatever a feature declines for a reason of its own is a conflict with how things stand. */
  static int of(String code) {
    return BY_CODE.getOrDefault(code, CONFLICT);
  }

  /** The code of a status that comes without a word why. */
  static String code(int status) {
    return BY_STATUS.getOrDefault(status, status < FAILED ? "malformed" : "failed");
  }
}
