package travel.loyalty.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.programme.Section.Limits;

/** Reads the caps of paying by points; the one that catches the rest must be the last. */
final class OffsetReader {

  private final ConditionsReader conditions;

  OffsetReader(List<String> tiers, List<Season> seasons) {
    conditions = new ConditionsReader(tiers, seasons);
  }

  List<OffsetCap> read(Section top) {
    boolean caughtRest = false;
    List<OffsetCap> caps = new ArrayList<>();
    for (Section cap : top.sections("offset")) {
      boolean otherwise = cap.optionalFlag("otherwise").orElse(false);
      Optional<Conditions> when = cap.optionalSection("when").map(conditions::read);
      boolean conditional = when.isPresent();
      if (caughtRest) {
        cap.fault("", otherwise ? "second-otherwise" : "after-otherwise");
      } else if (otherwise && conditional) {
        cap.fault("when", "with-otherwise");
      } else if (!otherwise && !conditional) {
        cap.fault("when", "required");
      }
      caughtRest |= otherwise;
      BigDecimal percent = cap.decimal("capPercent", Limits.PERCENT);
      cap.close();
      caps.add(new OffsetCap("/offset/" + caps.size(), when.orElse(Conditions.NONE), percent));
    }
    if (!caps.isEmpty() && !caughtRest) {
      top.fault("offset", "no-otherwise");
    }
    return caps;
  }
}
