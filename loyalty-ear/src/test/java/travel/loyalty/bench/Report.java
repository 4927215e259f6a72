package travel.loyalty.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The figures of one run as a page of Markdown. A ratio is the median of the ratios of each round,
 * so that what is compared met the same noise.
 *
 * @param searches how long each search took, sorted
 */
record Report(Map<String, List<Round>> rounds, double startSeconds, List<Duration> searches) {

  static final String BARE_SINGLE = "bare JDBC, single";
  static final String REST_SINGLE = "REST, single";
  static final String BARE_BATCH = "bare JDBC, batch of 100";
  static final String REST_BATCH = "REST, batch of 100";
  static final String SINGLE_RATIO = "REST single / bare JDBC single";

  String text(String how) {
    return """

    Median of %s, MariaDB, innodb_flush_log_at_trx_commit=1. Start to ready: %.1f s.

    | what | a second | CPU ms each (program and database) |
    |---|---|---|
    %s

    | ratio | is |
    |---|---|
    | %s | %.2f |
    | REST batch of 100 / bare JDBC single | %.2f |
    | REST batch of 100 / bare JDBC batch of 100 | %.2f |

    Search among %d members, %d pages by one client: median %d ms, 95 of 100 within %d ms.
    """
        .formatted(
            how,
            startSeconds,
            rows(),
            SINGLE_RATIO,
            ratio(REST_SINGLE, BARE_SINGLE),
            ratio(REST_BATCH, BARE_SINGLE),
            ratio(REST_BATCH, BARE_BATCH),
            Crowd.MEMBERS,
            searches.size(),
            searches.get(searches.size() / 2).toMillis(),
            searches.get(searches.size() * 95 / 100).toMillis());
  }

  private String rows() {
    return rounds.entrySet().stream()
        .map(
            row ->
                "| %s | %.0f | %.2f |"
                    .formatted(
                        row.getKey(),
                        median(row.getValue(), Round::thingsPerSecond),
                        median(row.getValue(), Round::cpuMillisPerThing)))
        .collect(Collectors.joining("\n"));
  }

  private double ratio(String of, String to) {
    List<Round> above = rounds.get(of);
    List<Round> below = rounds.get(to);
    List<Double> ratios =
        IntStream.range(0, above.size())
            .mapToObj(i -> above.get(i).thingsPerSecond() / below.get(i).thingsPerSecond())
            .toList();
    return median(ratios, Double::doubleValue);
  }

  private static <T> double median(List<T> values, ToDoubleFunction<T> of) {
    return values.stream()
        .mapToDouble(of)
        .sorted()
        .skip(values.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
