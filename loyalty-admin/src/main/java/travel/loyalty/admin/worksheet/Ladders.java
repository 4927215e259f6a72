package travel.loyalty.admin.worksheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.programme.Criterion;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.shared.NotFound;
import travel.loyalty.ui.form.Choice;

/** The ladders of a document: that of everybody, and those that classes of members have. */
final class Ladders {

  static final String TAB = "tiers";

  /** Who has no ladder of his own. */
  static final String ALL = "ALL";

  private static final List<String> CLASSES = Criterion.MEMBER_CLASSES.vocabulary();

  private Ladders() {}

  /** Where the levels of a ladder stand. */
  static String list(String ladder) {
    return ladder.equals(ALL) ? "/tiers/levels" : own(ladder) + "/levels";
  }

  /** Where the ladder of a class stands. */
  static String own(String memberClass) {
    if (!CLASSES.contains(memberClass)) {
      throw new NotFound("ladder " + memberClass);
    }
    return "/tiers/byClass/" + memberClass;
  }

  /** All ladders with their levels. */
  static List<ItemGroup> groups(WorksheetDocument document) {
    List<String> ladders = new ArrayList<>(List.of(ALL));
    CLASSES.stream().filter(one -> document.has(own(one))).forEach(ladders::add);
    return ladders.stream().map(ladder -> group(document, ladder)).toList();
  }

  /** The classes that have the ladder of everybody. */
  static List<String> without(WorksheetDocument document) {
    return CLASSES.stream().filter(one -> !document.has(own(one))).toList();
  }

  private static ItemGroup group(WorksheetDocument document, String ladder) {
    String path = TAB + "/" + ladder;
    List<ItemRow> rows = new ArrayList<>();
    for (ObjectNode level : document.list(list(ladder))) {
      String mark = document.mark(Place.of(list(ladder) + "/" + rows.size()));
      rows.add(row(level, path, mark, rows.isEmpty()));
    }
    return new ItemGroup(
        "ladder-" + ladder, rows, List.of(Choice.of(path + "/new", "worksheet.add.level")));
  }

  private static ItemRow row(ObjectNode level, String path, String mark, boolean isLowest) {
    String code = level.path("code").asText();
    PartFields fields = isLowest ? LevelForms.lowest() : LevelForms.higher(level);
    return new ItemRow(
        code, isLowest ? "lowest" : "", fields.facts(level), path + "/" + code, mark, !isLowest);
  }
}
