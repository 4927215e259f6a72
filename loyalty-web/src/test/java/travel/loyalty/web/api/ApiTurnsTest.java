package travel.loyalty.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTurnsTest {

  @ParameterizedTest
  @CsvSource({
    "48,  2, 16, 8", // what loyalty.jar has by itself
    "48, 16, 16, 8", // more processors make no more connections
    "96,  8, 32, 8",
    "96,  2, 16, 8", // more connections make no more processors
    "12,  2,  4, 2",
  })
  void turns_are_a_third_of_the_connections_at_most_and_uploads_a_sixth(
      int connections, int processors, int calls, int uploads) {
    ApiTurns turns = ApiTurns.of(connections, processors);
    assertThat(turns).isEqualTo(new ApiTurns(calls, uploads));
  }

  @ParameterizedTest
  @CsvSource({"12, 1", "47, 64", "48, 64", "1000, 64"})
  void calls_that_hold_two_connections_each_all_get_them(int connections, int processors) {
    ApiTurns turns = ApiTurns.of(connections, processors);
    assertThat(2 * (turns.calls() + turns.uploads())).isLessThanOrEqualTo(connections);
  }
}
