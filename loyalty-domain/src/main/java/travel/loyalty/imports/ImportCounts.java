package travel.loyalty.imports;

import java.util.List;
import java.util.Map;
import travel.loyalty.imports.RowReport.Outcome;

/**
 * The rows of a file by what became of them. The five outcomes add up to the rows done.
 *
 * @param total data rows of the file; 0 until they are counted
 * @param remarked rows that were taken but carry a remark, such as a price of zero
 */
public record ImportCounts(
    long total,
    long created,
    long changed,
    long unchanged,
    long skipped,
    long refused,
    long remarked) {

  /** The counts of a chunk, without the total. */
  static ImportCounts of(List<RowResult> results) {
    return new ImportCounts(
        0,
        count(results, Outcome.CREATED),
        count(results, Outcome.CHANGED),
        count(results, Outcome.UNCHANGED),
        count(results, Outcome.SKIPPED),
        count(results, Outcome.REFUSED),
        results.stream().filter(RowResult::isRemarked).count());
  }

  private static long count(List<RowResult> results, Outcome outcome) {
    return results.stream().filter(result -> result.report().outcome() == outcome).count();
  }

  public long done() {
    return created + changed + unchanged + skipped + refused;
  }

  /** Whole percent of the rows that are done; 0 while they are not counted. */
  public int percent() {
    return total == 0 ? 0 : (int) (done() * 100 / total);
  }

  Map<String, Object> asMap() {
    return Map.of(
        "created", created,
        "changed", changed,
        "unchanged", unchanged,
        "skipped", skipped,
        "refused", refused);
  }
}
