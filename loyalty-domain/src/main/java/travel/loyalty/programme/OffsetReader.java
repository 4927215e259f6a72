package travel.loyalty.programme;

import java.util.List;
import travel.loyalty.programme.Section.Limits;

/** Checks the caps of paying by points; the one that catches the rest must be the last. */
final class OffsetReader {

  private final ConditionsReader conditions;

  OffsetReader(List<String> tiers, List<Season> seasons) {
    conditions = new ConditionsReader(tiers, seasons);
  }

  void check(Section top) {
    boolean caughtRest = false;
    List<Section> caps = top.sections("offset");
    for (Section cap : caps) {
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
    if (!caps.isEmpty() && !caughtRest) {
      top.fault("offset", "no-otherwise");
    }
  }
}
