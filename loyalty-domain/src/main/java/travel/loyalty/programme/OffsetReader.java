package travel.loyalty.programme;

import java.util.List;
import travel.loyalty.programme.Section.Limits;

/** Checks the caps of paying by points; the one that catches the rest must be the last. */
final class OffsetReader {

  private final ConditionsReader conditions;

  OffsetReader(List<String> tiers) {
    conditions = new ConditionsReader(tiers);
  }

  void check(Section top) {
    boolean caughtRest = false;
    for (Section cap : top.sections("offset")) {
      boolean otherwise = cap.optionalFlag("otherwise").orElse(false);
      boolean conditional = cap.optionalSection("when").map(conditions::read).isPresent();
      if (caughtRest) {
        cap.fault("", otherwise ? "second-otherwise" : "after-otherwise");
      } else if (otherwise && conditional) {
        cap.fault("when", "with-otherwise");
      } else if (!otherwise && !conditional) {
        cap.fault("when", "required");
      }
      caughtRest |= otherwise;
      cap.decimal("capPercent", Limits.PERCENT);
      cap.close();
    }
  }
}
