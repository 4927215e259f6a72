package travel.loyalty.admin.worksheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.ui.Say;

/** What a version says in some of its parts, in the words of the forms that edit them. */
public final class PartOverview {

  private PartOverview() {}

  /** How levels are reviewed, and the ladders. */
  public static List<ItemGroup> levels(String document) {
    WorksheetDocument tree = WorksheetDocument.of(document);
    List<Fact> review = LevelForms.REVIEW.facts(tree.part(Place.of("/tiers")));
    List<ItemGroup> groups = new ArrayList<>();
    groups.add(
        new ItemGroup("review", List.of(new ItemRow("", "", review, "", "", false)), List.of()));
    groups.addAll(Ladders.groups(tree));
    return groups;
  }

  /** The seasons, and how much may be paid by points in them. */
  public static List<ItemGroup> seasons(String document, Say say) {
    WorksheetDocument tree = WorksheetDocument.of(document);
    return List.of(
        new ItemGroup("seasons", SeasonController.rows(tree), List.of()),
        new ItemGroup("offset", caps(tree, say), List.of()));
  }

  private static List<ItemRow> caps(WorksheetDocument document, Say say) {
    List<ItemRow> rows = new ArrayList<>();
    for (ObjectNode cap : document.list("/offset")) {
      boolean catchesRest = cap.path("otherwise").asBoolean();
      PartFields fields = OffsetController.fields(catchesRest, document, new Vocabulary(say));
      rows.add(
          new ItemRow(
              Integer.toString(rows.size() + 1),
              catchesRest ? "otherwise" : "",
              fields.facts(cap),
              "",
              "",
              false));
    }
    return rows;
  }
}
