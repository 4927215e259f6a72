package travel.loyalty.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.ui.text.Texts;

class ProblemStatusTest {

  private static final Texts TEXTS =
      Texts.load(
          Set.of("api_en.properties", "api_zh_CN.properties"),
          ProblemStatusTest.class.getClassLoader());

  @ParameterizedTest
  @CsvSource({
    "malformed, 400",
    "not-authenticated, 401",
    "not-allowed, 403",
    "not-found, 404",
    "method-not-allowed, 405",
    "not-acceptable, 406",
    "insufficient-points, 409",
    "lot-expired, 409",
    "hold-closed, 409",
    "offset-cap-exceeded, 409",
    "out-of-stock, 409",
    "budget-exhausted, 409",
    "stale-revision, 409",
    "revision-conflict, 409",
    "state-conflict, 409",
    "in-progress, 409",
    "changed-meanwhile, 412",
    "too-large, 413",
    "unsupported-media-type, 415",
    "validation, 422",
    "idempotency-key-reused, 422",
    "too-many-requests, 429",
    "failed, 500",
    "unavailable, 503"
  })
  void every_code_of_the_contract_has_its_status_and_its_words(String code, int status) {
    assertThat(ProblemStatus.of(code)).isEqualTo(status);
    for (Locale language : TEXTS.languages()) {
      assertThat(TEXTS.has("api.title." + code, language)).as(code + language).isTrue();
      assertThat(TEXTS.has("api.detail." + code, language)).as(code + language).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"404, not-found", "405, method-not-allowed", "418, malformed", "502, failed"})
  void a_status_without_a_word_why_gets_a_code(int status, String code) {
    assertThat(ProblemStatus.code(status)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"adjustment.same-person", "earning.too-many-bookings"})
  void what_a_feature_declines_for_a_reason_of_its_own_is_a_conflict(String code) {
    assertThat(ProblemStatus.of(code)).isEqualTo(ProblemStatus.CONFLICT);
  }

  @ParameterizedTest
  @CsvSource({"in-progress, 1", "too-many-requests, 5", "unavailable, 5", "state-conflict, ''"})
  void who_is_to_come_back_is_told_when(String code, String seconds) {
    assertThat(Problem.of(code, "/x").headers().getOrDefault("Retry-After", "")).isEqualTo(seconds);
  }
}
