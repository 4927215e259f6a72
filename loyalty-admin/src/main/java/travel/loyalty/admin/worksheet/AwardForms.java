package travel.loyalty.admin.worksheet;

import static travel.loyalty.admin.worksheet.FormField.choice;
import static travel.loyalty.admin.worksheet.FormField.decimal;
import static travel.loyalty.admin.worksheet.FormField.number;
import static travel.loyalty.admin.worksheet.FormField.scale;
import static travel.loyalty.admin.worksheet.FormField.text;
import static travel.loyalty.admin.worksheet.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The forms of the awards: each for another event, with the fields of that. */
enum AwardForms {
  BIRTHDAY(yearly()),
  ANNIVERSARY(yearly()),
  ENROLMENT(List.of()),
  REFERRAL(
      List.of(
          number("every").withHint(),
          number("times").withHint(),
          choice(
              "qualifiesAt",
              Vocabulary.of("worksheet.qualifiesAt", "FIRST_COMPLETED_TRIP", "REGISTRATION")),
          number("revokeWithinDays").withHint())),
  ACTIVITY(
      List.of(
          text("activity").withHint(),
          number("perMemberPerDay").withHint(),
          scale("scale").withHint())),
  TASK(List.of(words("fields", Vocabulary.of("worksheet.fields", "birthDate", "email", "mobile")))),
  STREAK(List.of(number("months"), number("times").withHint())),
  SURVEY(List.of());

  private final List<FormField> own;

  AwardForms(List<FormField> own) {
    this.own = own;
  }

  private static List<FormField> yearly() {
    return List.of(
        choice("grantOn", Vocabulary.of("worksheet.grantOn", "THE_DAY", "FIRST_OF_MONTH")),
        choice("leapDay", Vocabulary.of("worksheet.leapDay", "FEB_28", "MAR_1")));
  }

  /** That of an award's event; of one that is not known, what all have. */
  static AwardForms of(String event) {
    return Stream.of(values()).filter(a -> a.name().equals(event)).findFirst().orElse(ENROLMENT);
  }

  PartFields fields() {
    List<FormField> award = new ArrayList<>(List.of(text("code").withHint(), decimal("points")));
    award.addAll(own);
    award.add(decimal("budget").withHint());
    return new PartFields(List.of(new FormGroup("award", 1, award), Lifetime.GROUP));
  }
}
