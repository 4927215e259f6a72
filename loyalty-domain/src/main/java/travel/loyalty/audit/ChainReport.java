package travel.loyalty.audit;

import java.util.List;

/**
 * What the check of the chain found.
 *
 * @param seals how many seals were checked
 * @param records how many sealed records were checked
 * @param unsealed records too young to be sealed yet
 * @param head hash of the last seal: kept elsewhere, it also shows if the end was cut off
 * @param breaks what is wrong, in order
 */
public record ChainReport(
    int seals, long records, long unsealed, String head, List<ChainBreak> breaks) {

  public ChainReport {
    breaks = List.copyOf(breaks);
  }

  public boolean isWhole() {
    return breaks.isEmpty();
  }

  /** What can be wrong with a chain. */
  public enum Fault {
    /** A record's content is not what was recorded. */
    RECORD_CHANGED,
    /** A seal does not match its records: some were added, deleted, or sealed otherwise. */
    SEAL_BROKEN,
    /** A seal is missing. */
    SEAL_MISSING
  }

  /**
   * One fault.
   *
   * @param number of the record or of the seal
   */
  public record ChainBreak(Fault fault, long number) {}
}
