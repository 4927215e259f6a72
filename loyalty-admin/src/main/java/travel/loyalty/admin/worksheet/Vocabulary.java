package travel.loyalty.admin.worksheet;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import travel.loyalty.programme.Criterion;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Choice;

/** What may be chosen in the forms: words of the system, and codes that the document itself has. */
record Vocabulary(Say say) {

  /** The words of an enum, whose labels are {@code prefix.WORD}. */
  static List<Choice> of(String prefix, String... words) {
    return Stream.of(words).map(w -> Choice.of(w, prefix + "." + w)).toList();
  }

  /** The words of a condition. */
  List<Choice> of(Criterion criterion, String kind) {
    return said(criterion.vocabulary(), kind);
  }

  /** The seasons of the document, and the days outside all of them. */
  List<Choice> seasons(WorksheetDocument document) {
    Set<String> codes = new LinkedHashSet<>(codes(document, "/seasons"));
    codes.add("NORMAL");
    return said(codes, "season");
  }

  /** The levels of all ladders of the document. */
  List<Choice> levels(WorksheetDocument document) {
    Set<String> codes = new LinkedHashSet<>(codes(document, "/tiers/levels"));
    for (String memberClass : Criterion.MEMBER_CLASSES.vocabulary()) {
      codes.addAll(codes(document, "/tiers/byClass/" + memberClass + "/levels"));
    }
    return said(codes, "level");
  }

  private static List<String> codes(WorksheetDocument document, String list) {
    return document.list(list).stream().map(node -> node.path("code").asText()).toList();
  }

  private List<Choice> said(Collection<String> codes, String kind) {
    return codes.stream().map(code -> Choice.named(code, say.word(kind, code))).toList();
  }
}
