package travel.loyalty.admin.worksheet;

import static travel.loyalty.admin.worksheet.FormField.choice;
import static travel.loyalty.admin.worksheet.FormField.decimal;
import static travel.loyalty.admin.worksheet.FormField.list;
import static travel.loyalty.admin.worksheet.FormField.number;
import static travel.loyalty.admin.worksheet.FormField.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The forms of the tiers: how they are reviewed, and each level with what it asks. */
final class LevelForms {

  private static final int WAYS_MAX = 6;

  /** What holds for all levels. */
  static final PartFields REVIEW =
      PartFields.of(
          FormGroup.of(
              "review",
              choice(
                  "period/kind",
                  Vocabulary.of(
                      "worksheet.period",
                      "CALENDAR_YEAR",
                      "ANNIVERSARY",
                      "ROLLING_MONTHS",
                      "DECAYING")),
              number("period/months").only("ROLLING_MONTHS"),
              list("period/weights").only("DECAYING").withHint(),
              number("period/recomputeOn").only("DECAYING").withHint(),
              choice("upgrade", Vocabulary.of("worksheet.upgrade", "NEXT_DAY", "AT_ONCE")),
              choice("downgrade", Vocabulary.of("worksheet.downgrade", "ONE_STEP", "TO_RESULT")),
              choice("refunded", Vocabulary.of("worksheet.refunded", "KEEP", "REMOVE")),
              number("graceDays").withHint()));

  private LevelForms() {}

  /** The form of the level that everybody has. */
  static PartFields lowest() {
    return PartFields.of(level());
  }

  /**
   * The form of a level that asks something: one way in more than it has, so that another can be
   * added.
   */
  static PartFields higher(ObjectNode level) {
    List<FormGroup> groups = new ArrayList<>(List.of(level()));
    int ways = Math.min(WAYS_MAX, Math.max(1, level.path("anyOf").size()) + 1);
    for (int way = 0; way < ways; way++) {
      groups.add(threshold("anyOf", way));
    }
    for (int all = 0; all < Math.max(1, level.path("allOf").size()); all++) {
      groups.add(threshold("allOf", all));
    }
    return new PartFields(groups);
  }

  private static FormGroup level() {
    return FormGroup.of(
        "level",
        text("code").withHint(),
        decimal("multiplier").withHint(),
        text("names/zh-CN").withHint(),
        text("names/en").withHint());
  }

  private static FormGroup threshold(String list, int row) {
    String at = list + "/" + row + "/";
    return FormGroup.row(
        list,
        row,
        decimal(at + "spend"),
        number(at + "trips"),
        decimal(at + "points"),
        number(at + "surveys"));
  }
}
