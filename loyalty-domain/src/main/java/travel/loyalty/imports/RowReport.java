package travel.loyalty.imports;

import java.util.List;
import java.util.Map;

/**
 * What became of one row of the file.
 *
 * @param row line of the table as a person counts it: the header is row 1
 * @param subject what the row made or meant: a booking as source/reference, or a member's number
 * @param remarks why it was refused, or what is odd about a row that was taken
 */
public record RowReport(long row, Outcome outcome, String subject, List<Remark> remarks) {

  public RowReport {
    remarks = List.copyOf(remarks);
  }

  /** In a dry run: what would become of it. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    SKIPPED,
    REFUSED
  }

  /**
   * One thing to know about a row.
   *
   * @param pointer field of the target, for example {@code /lines/0/amount}; empty where the whole
   *     row is meant
   * @param column of the file that the field comes from; empty if from none
   * @param code message key suffix
   * @param arguments named values for the message
   */
  public record Remark(String pointer, String column, String code, Map<String, Object> arguments) {
    public Remark {
      arguments = Map.copyOf(arguments);
    }
  }
}
