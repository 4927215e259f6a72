package travel.loyalty.admin.programme;

import java.util.List;
import java.util.Optional;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.RuleDifference;
import travel.loyalty.ui.text.Formats;

/** A rule in which two versions differ, for a page: as the one and as the other has it. */
public record RuleChange(String code, RuleDifference.Kind kind, List<Side> sides) {

  /** The rule in one of the versions; empty where that version has none of that name. */
  public record Side(int version, Optional<RuleView> rule) {

    static Side of(Programme programme, Optional<EarningRule> rule, Formats formats) {
      return new Side(
          programme.version(), rule.map(told -> RuleView.of(told, formats, programme.currency())));
    }
  }

  public static RuleChange of(
      RuleDifference difference, Programme before, Programme after, Formats formats) {
    return new RuleChange(
        difference.code(),
        difference.kind(),
        List.of(
            Side.of(before, difference.before(), formats),
            Side.of(after, difference.after(), formats)));
  }
}
