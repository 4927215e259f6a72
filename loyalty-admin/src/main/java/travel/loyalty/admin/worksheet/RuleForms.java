package travel.loyalty.admin.worksheet;

import static travel.loyalty.admin.worksheet.FormField.choice;
import static travel.loyalty.admin.worksheet.FormField.decimal;
import static travel.loyalty.admin.worksheet.FormField.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.ui.form.Choice;

/** The forms of the earning rules: with conditions or for all other cases, base or bonus. */
final class RuleForms {

  /** What an earning rule is. */
  enum Kind {
    BASE,
    OTHERWISE,
    BONUS;

    static Kind of(ObjectNode rule) {
      if (rule.path("otherwise").asBoolean()) {
        return OTHERWISE;
      }
      return rule.path("kind").asText().equals(BONUS.name()) ? BONUS : BASE;
    }

    /** What such a rule has besides the fields of its form. */
    ObjectNode usual() {
      ObjectNode rule = WorksheetDocument.blank();
      return switch (this) {
        case BASE -> rule;
        case OTHERWISE -> rule.put("otherwise", true);
        case BONUS -> rule.put("kind", name());
      };
    }
  }

  private static final List<Choice> BASE_FORMULAS =
      Vocabulary.of("worksheet.formula", "STEP", "RATE", "FIXED", "NONE");
  private static final List<Choice> BONUS_FORMULAS =
      Vocabulary.of("worksheet.formula", "MULTIPLY", "STEP", "RATE", "FIXED");
  private static final List<Choice> ROUNDINGS =
      Vocabulary.of("worksheet.rounding", "FLOOR", "HALF_UP", "CEILING");
  private static final FormGroup LIMITS =
      FormGroup.of(
          "limits",
          decimal("budget").withHint(),
          decimal("perMember"),
          choice("perMemberPer/period", Vocabulary.of("worksheet.per", "DAY", "MONTH", "YEAR")),
          decimal("perMemberPer/points"));

  private RuleForms() {}

  static PartFields of(Kind kind, Vocabulary vocabulary, WorksheetDocument document) {
    List<FormGroup> groups = new ArrayList<>();
    groups.add(earn(kind == Kind.BONUS ? BONUS_FORMULAS : BASE_FORMULAS));
    if (kind == Kind.BONUS) {
      groups.add(LIMITS);
    }
    if (kind != Kind.OTHERWISE) {
      groups.addAll(When.groups(vocabulary, document));
    }
    groups.add(Lifetime.GROUP);
    return new PartFields(groups);
  }

  /** What a new form shows: one of the formulas, so that only its fields are asked for. */
  static ObjectNode usual(Kind kind) {
    ObjectNode rule = WorksheetDocument.blank();
    rule.withObject("/earn").put("formula", kind == Kind.BONUS ? "MULTIPLY" : "STEP");
    return rule;
  }

  private static FormGroup earn(List<Choice> formulas) {
    return FormGroup.of(
        "earn",
        text("code").withHint(),
        choice("earn/formula", formulas),
        decimal("earn/per").only("STEP"),
        decimal("earn/points").only("STEP", "FIXED"),
        decimal("earn/percent").only("RATE"),
        choice("earn/rounding", ROUNDINGS).only("RATE"),
        decimal("earn/factor").only("MULTIPLY").withHint());
  }
}
