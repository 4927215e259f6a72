package travel.loyalty.activity;

import java.time.LocalDate;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * A member got points for something he did. Observers run inside the transaction that gives them.
 *
 * @param lastDay of use
 */
public record AwardGiven(
    MemberId member, Deed deed, Points points, LocalDate lastDay, SourceRef source) {

  /** What he did. */
  public enum Deed {
    ENROLMENT("AWARD"),
    TASK("AWARD"),
    STREAK("STREAK");

    private final String source;

    Deed(String source) {
      this.source = source;
    }

    /** As the ledger names it, together with the award. */
    String source() {
      return source;
    }
  }
}
