package travel.loyalty.earning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.points.Explanation;
import travel.loyalty.shared.Points;

/**
 * What a booking would earn, line by line, and why.
 *
 * @param version of the programme that it would earn by
 * @param availableFrom when the points would become usable; empty where nothing is earned
 * @param expiresAt when the first of them would end
 */
public record EarningQuote(
    int version,
    Points points,
    Optional<Instant> availableFrom,
    Optional<Instant> expiresAt,
    List<QuotedLine> lines) {

  public EarningQuote {
    lines = List.copyOf(lines);
  }

  /** One line: what it earns by which rules, and which rules did not apply. */
  public record QuotedLine(
      String line, Points points, List<QuotedRule> earned, List<RuleMissed> missed) {
    public QuotedLine {
      earned = List.copyOf(earned);
      missed = List.copyOf(missed);
    }
  }

  /**
   * A rule that applied; its points may be none.
   *
   * @param expiresAt when its points would end; empty where there are none
   */
  public record QuotedRule(
      String code, Points points, Optional<Instant> expiresAt, Explanation explanation) {}

  /**
   * A rule that did not apply.
   *
   * @param reason the condition that failed, for example {@code types}, or {@code earlier-rule}
   *     where another rule came first
   */
  public record RuleMissed(String code, String reason) {}
}
