package travel.loyalty.admin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.imports.FilePreview;
import travel.loyalty.imports.ImportCounts;
import travel.loyalty.imports.ImportId;
import travel.loyalty.imports.ImportState;
import travel.loyalty.imports.ImportTarget;
import travel.loyalty.imports.ImportView;
import travel.loyalty.imports.RollbackBlocker;
import travel.loyalty.imports.RowFilter;
import travel.loyalty.imports.RowReport;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

class ImportPagesTest {

  private static final Pager PAGER = new Pager("/imports", "", "42", true);
  private static final RowReport REFUSED =
      new RowReport(
          12,
          RowReport.Outcome.REFUSED,
          "AGENCY/17",
          List.of(
              new RowReport.Remark(
                  "/lines/0/amount", "price", "not-a-number", Map.of("value", "<BRL> 100"))));

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_list_is_drawn_with_imports_and_without(String language) {
    Page page = Page.of("imports/list").with("pager", PAGER);
    assertThat(html(language, page.with("imports", List.of(view(ImportState.DONE)))))
        .contains("stays.csv", "28,285");
    assertThat(html(language, page.with("imports", List.of()))).contains("/imports/new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_new_import_asks_for_its_file(String language) {
    Form form = Form.blank();
    form.refuse("file", "required");
    assertThat(html(language, Page.of("imports/new").with("form", form)))
        .contains("multipart/form-data", "aria-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_mapping_is_asked_field_by_field_for_both_targets(String language) {
    for (ImportTarget target : ImportTarget.values()) {
      GuidedMapping guided = GuidedMapping.of(target);
      Page page =
          Page.of("imports/mapping")
              .with("view", view(ImportState.UPLOADED))
              .with("preview", new FilePreview("CSV", List.of("price"), List.of(List.of("<9>"))))
              .with("form", guided.blank())
              .with("target", target)
              .with("targets", ImportTarget.values())
              .with("fields", guided.fields())
              .with("decimals", MappingController.DECIMALS)
              .with("columns", List.of(Choice.named("price", "price")))
              .with("remembered", List.of(Choice.named("Stays", "Stays")));
      assertThat(html(language, page)).contains("&lt;9&gt;", "name=\"remembered\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void an_import_is_drawn_in_every_state(String language) {
    for (ImportState state : ImportState.values()) {
      ImportView view = view(state);
      Page page =
          Page.of("imports/show")
              .with("view", view)
              .with("acts", Acts.of(view))
              .with("failure", view.failure().map(RemarkView::of))
              .with("odd", List.of(RowView.of(REFUSED)));
      assertThat(html(language, page)).contains("&lt;BRL&gt; 100", "28,285");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_report_is_drawn_with_rows_and_without(String language) {
    for (List<RowView> rows : List.of(List.of(RowView.of(REFUSED)), List.<RowView>of())) {
      for (boolean all : new boolean[] {true, false}) {
        Page page =
            Page.of("imports/rows")
                .with("view", view(ImportState.CHECKED))
                .with("form", Form.blank().with("outcome", "ALL"))
                .with("filters", Choice.of(RowFilter.class, "imports.filter"))
                .with("rows", rows)
                .with("all", all)
                .with("pager", PAGER);
        assertThat(html(language, page)).contains("name=\"outcome\"");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_roll_back_shows_what_will_happen_or_what_is_in_the_way(String language) {
    Page page = Page.of("imports/rollback").with("view", view(ImportState.DONE));
    assertThat(html(language, page.with("blockers", List.of()))).contains("button--danger");
    RollbackBlocker blocker = new RollbackBlocker(12, "AGENCY/17", "points-spent");
    assertThat(html(language, page.with("blockers", List.of(blocker))))
        .contains("AGENCY/17")
        .doesNotContain("button--danger");
  }

  private static ImportView view(ImportState state) {
    return new ImportView(
        new ImportId(7),
        "stays.csv",
        229_000,
        state,
        state == ImportState.CHECKED,
        Optional.of(ImportTarget.BOOKINGS),
        Optional.of("Agency hotel stays"),
        "STAFF/ben",
        new ImportCounts(28_285, 28_200, 40, 30, 3, 12, 5),
        Instant.parse("2026-03-01T02:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        state == ImportState.FAILED
            ? Optional.of(new RowReport.Remark("", "", "quotes-unbalanced", Map.of("line", 3)))
            : Optional.empty());
  }

  private static String html(String language, Page page) {
    String html = new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page);
    assertThat(html).doesNotContain("??", "th:");
    return html;
  }
}
