package travel.loyalty.tier.benefit;

import java.util.Map;

/**
 * How a benefit is used in some days.
 *
 * @param names by language tag; empty where the programme has it no more
 * @param entitled members whose level has it now
 * @param users members who used it
 * @param uses that count
 * @param takenBack uses that do not
 */
public record BenefitReport(
    String benefit,
    Map<String, String> names,
    long entitled,
    long users,
    long uses,
    long takenBack) {

  public BenefitReport {
    names = Map.copyOf(names);
  }
}
