package travel.loyalty.imports.table;

import java.util.Optional;

/**
 * What the sender knows better than a guess from the file.
 *
 * @param delimiter between the cells of a CSV; found from the header if empty
 * @param sheet name of the sheet of an XLSX; the first if empty
 */
public record TableHints(Optional<Character> delimiter, Optional<String> sheet) {

  public static final TableHints NONE = new TableHints(Optional.empty(), Optional.empty());
}
