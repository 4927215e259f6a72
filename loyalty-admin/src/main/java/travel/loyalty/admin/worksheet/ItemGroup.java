package travel.loyalty.admin.worksheet;

import java.util.List;
import travel.loyalty.ui.form.Choice;

/**
 * A list of the document on its page.
 *
 * @param title suffix of the key of its heading and of what is said where it is empty
 * @param additions what may be added: path below the worksheet's, and the words for it
 */
public record ItemGroup(String title, List<ItemRow> rows, List<Choice> additions) {

  /** Message key of the heading. */
  public String heading() {
    return "worksheet.list." + title;
  }

  /** Message key of what is said about it. */
  public String lead() {
    return "worksheet.lead." + title;
  }
}
