package travel.loyalty.admin.worksheet;

import static travel.loyalty.admin.worksheet.FormField.choice;
import static travel.loyalty.admin.worksheet.FormField.day;
import static travel.loyalty.admin.worksheet.FormField.number;

import java.util.List;
import travel.loyalty.ui.form.Choice;

/** How long points may be used, as the programme, a rule or an award says. */
final class Lifetime {

  static final List<Choice> ROUND_TO =
      Vocabulary.of("worksheet.roundTo", "DAY", "MONTH_END", "YEAR_END");

  /** That of a rule or an award, where it is not as long as others. */
  static final FormGroup GROUP =
      FormGroup.of(
          "validity",
          choice("validity/until", Vocabulary.of("worksheet.until", "MONTH_END", "YEAR_END")),
          number("validity/months"),
          choice("validity/roundTo", ROUND_TO),
          day("validity/on"),
          number("validity/minUsableDays").withHint());

  private Lifetime() {}
}
