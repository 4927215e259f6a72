package travel.loyalty.imports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The text of a spreadsheet cell: dates in ISO form, numbers as a person sees them. */
final class XlsxCell {

  // A spreadsheet computes in binary: beyond 15 digits stands noise, 0.1 + 0.2 is
  // 0.30000000000000004.
  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);
  private static final Pattern QUOTED_OR_SECTION =
      Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DAY_OR_YEAR = Pattern.compile("[dy]");

  private XlsxCell() {}

  static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
      return value(cell);
    }
    return cell.getType() == CellType.EMPTY ? "" : cell.getText();
  }

  private static String value(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null || !raw.matches("-?[0-9.]+([eE][-+]?[0-9]{1,3})?")) {
      return raw == null ? "" : raw;
    }
    if (isDate(cell)) {
      return date(cell.asDate());
    }
    BigDecimal number = new BigDecimal(raw).round(SPREADSHEET).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null) {
      return false;
    }
    String bare = QUOTED_OR_SECTION.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return DAY_OR_YEAR.matcher(bare).find();
  }

  private static String date(LocalDateTime at) {
    boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight ? at.toLocalDate().toString() : at.toString();
  }
}
