package travel.loyalty.admin.worksheet;

import java.util.List;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.shared.NotFound;

/**
 * A form of a worksheet: which part of the document it edits, and where it stands.
 *
 * @param tab the part's name: its tab and first stroke of its path
 * @param title what the page is called, a suffix of {@code worksheet.part}
 * @param name what it edits; empty for what is new
 * @param path of the form below the worksheet's
 * @param where where the part stands in the document as it is by then
 */
record PartForm(
    String tab, String title, String name, String path, PartFields fields, Where where) {

  /** Where a part stands; it may move while a form is open. */
  @FunctionalInterface
  interface Where {
    Place in(WorksheetDocument document);
  }

  /** The form of what always stands at the same place. */
  static PartForm fixed(String tab, PartFields fields, Place place) {
    return new PartForm(tab, tab, "", tab, fields, document -> place);
  }

  /** The form of what a list has under a code. */
  static PartForm named(String tab, String title, String path, String list, PartFields fields) {
    String code = path.substring(path.lastIndexOf('/') + 1);
    return new PartForm(
        tab,
        title,
        code,
        path,
        fields,
        document -> document.find(list, code).orElseThrow(() -> new NotFound(path)));
  }

  /** The form of what stands at a number in a list. */
  static PartForm numbered(String tab, String title, String list, int index, PartFields fields) {
    return new PartForm(
        tab,
        title,
        Integer.toString(index + 1),
        tab + "/" + index,
        fields,
        document -> {
          if (!document.has(list + "/" + index)) {
            throw new NotFound(tab + " " + index);
          }
          return Place.of(list + "/" + index);
        });
  }

  /** The form of what is to be added. */
  static PartForm blank(String tab, String title, String path, PartFields fields) {
    return new PartForm(tab, title + "-new", "", path, fields, document -> Place.of("/ "));
  }

  /** Whether there is something that may be taken out. */
  public boolean isRemovable() {
    return !name.isEmpty();
  }

  /** Message key of the title. */
  public String heading() {
    return "worksheet.part." + title;
  }

  public List<FormGroup> groups() {
    return fields.groups();
  }
}
