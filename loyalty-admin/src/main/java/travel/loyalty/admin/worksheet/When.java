package travel.loyalty.admin.worksheet;

import static travel.loyalty.admin.worksheet.FormField.day;
import static travel.loyalty.admin.worksheet.FormField.decimal;
import static travel.loyalty.admin.worksheet.FormField.flag;
import static travel.loyalty.admin.worksheet.FormField.list;
import static travel.loyalty.admin.worksheet.FormField.words;

import java.util.List;
import travel.loyalty.programme.Criterion;
import travel.loyalty.programme.worksheet.WorksheetDocument;

/** The conditions of a rule as groups of a form. */
final class When {

  private When() {}

  static List<FormGroup> groups(Vocabulary vocabulary, WorksheetDocument document) {
    return List.of(
        FormGroup.of(
            "when-product",
            words("when/types", vocabulary.of(Criterion.TYPES, "product")),
            words("when/markets", vocabulary.of(Criterion.MARKETS, "market")),
            words("when/heats", vocabulary.of(Criterion.HEATS, "heat")),
            list("when/products").withHint(),
            list("when/routes").withHint(),
            list("when/cabins").withHint(),
            list("when/tags").withHint(),
            list("when/channels").withHint(),
            decimal("when/minAmount").withHint()),
        FormGroup.of(
            "when-member",
            words("when/tiers", vocabulary.levels(document)),
            words("when/memberClasses", vocabulary.of(Criterion.MEMBER_CLASSES, "member-class")),
            list("when/segments").withHint(),
            flag("when/firstBooking")),
        FormGroup.of(
            "when-time",
            words("when/seasons", vocabulary.seasons(document)),
            words("when/weekdays", vocabulary.of(Criterion.WEEKDAYS, "weekday")),
            day("when/booked/from"),
            day("when/booked/to"),
            day("when/paid/from"),
            day("when/paid/to"),
            day("when/departs/from"),
            day("when/departs/to")));
  }
}
