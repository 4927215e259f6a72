package travel.loyalty.admin.worksheet;

import java.util.List;

/**
 * Fields that stand together under a heading.
 *
 * @param title suffix of the heading's key {@code worksheet.group.<title>}
 * @param number of the group among those with the same heading, 1 and up
 */
record FormGroup(String title, int number, List<FormField> fields) {

  static FormGroup of(String title, FormField... fields) {
    return new FormGroup(title, 1, List.of(fields));
  }

  /** The fields of one of several rows. */
  static FormGroup row(String title, int row, FormField... fields) {
    return new FormGroup(title, row + 1, List.of(fields));
  }

  /** Message key of the heading. */
  public String heading() {
    return "worksheet.group." + title;
  }
}
