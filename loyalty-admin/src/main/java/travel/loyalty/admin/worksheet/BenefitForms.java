package travel.loyalty.admin.worksheet;

import static travel.loyalty.admin.worksheet.FormField.choice;
import static travel.loyalty.admin.worksheet.FormField.flag;
import static travel.loyalty.admin.worksheet.FormField.number;
import static travel.loyalty.admin.worksheet.FormField.text;
import static travel.loyalty.admin.worksheet.FormField.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.programme.Criterion;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.ui.form.Choice;

/** The form of a benefit: what it is, the levels that have it and how often, and on which days. */
final class BenefitForms {

  private static final int LEVELS_MIN = 3;
  private static final List<Choice> KINDS =
      Vocabulary.of("words.benefit-kind", "DISCOUNT", "PRIORITY", "SERVICE", "EVENT", "GIFT");
  private static final List<Choice> PERIODS =
      Vocabulary.of("worksheet.per", "DAY", "MONTH", "YEAR", "TERM");
  private static final List<Choice> BIRTHDAY = Vocabulary.of("worksheet.birthday", "DAY", "MONTH");

  private BenefitForms() {}

  static PartFields of(ObjectNode benefit, Vocabulary vocabulary, WorksheetDocument document) {
    List<FormGroup> groups = new ArrayList<>();
    groups.add(
        FormGroup.of(
            "benefit",
            text("code").withHint(),
            choice("kind", KINDS),
            flag("cumulative"),
            choice("per", PERIODS).withHint()));
    groups.add(
        FormGroup.of(
            "names", text("names/zh-CN"), text("names/en"), text("texts/zh-CN"), text("texts/en")));
    int rows = Math.max(LEVELS_MIN, benefit.path("levels").size() + 1);
    for (int row = 0; row < rows; row++) {
      groups.add(share(row, vocabulary.levels(document)));
    }
    groups.add(
        FormGroup.of(
            "recurring",
            words("recurring/weekdays", vocabulary.of(Criterion.WEEKDAYS, "weekday")),
            number("recurring/dayOfMonth"),
            choice("recurring/birthday", BIRTHDAY)));
    return new PartFields(groups);
  }

  private static FormGroup share(int row, List<Choice> levels) {
    return FormGroup.row(
        "share",
        row,
        choice("levels/" + row + "/code", levels),
        number("levels/" + row + "/times").withHint());
  }
}
