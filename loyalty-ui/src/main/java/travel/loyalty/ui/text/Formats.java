package travel.loyalty.ui.text;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import travel.loyalty.ui.Portal;

/**
 * How numbers, days and names are written in one language and zone. Templates reach it as {@code
 * #write}. Points and money are values of the domain, which the shell does not know: it reads their
 * text form, {@code "36.00"} and {@code "CNY 3680.00"}.
 */
public final class Formats {

  private static final Map<String, String> SIGNS =
      Map.of("CNY", "¥", "USD", "US$", "EUR", "€", "BRL", "R$", "GBP", "£", "HKD", "HK$");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final char MINUS = '\u2212';

  private final Locale language;
  private final ZoneId zone;

  public Formats(Locale language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  /** As the visitor behind a request reads. */
  public static Formats of(HttpServletRequest request) {
    return new Formats(Languages.of(request), Portal.zone(request));
  }

  /** {@code 1,200}, and {@code 1,200.50} where there are hundredths. */
  public String points(Object points) {
    BigDecimal value = decimal(points);
    return number(value, value.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0");
  }

  /** Always with two decimals: statements. */
  public String pointsExact(Object points) {
    return number(decimal(points), "#,##0.00");
  }

  /** With its sign, two decimals: {@code +36.00}, {@code −600.00}. */
  public String pointsChange(Object points) {
    return (decimal(points).signum() > 0 ? "+" : "") + pointsExact(points);
  }

  /** {@code ¥3,680.00}; a currency without a sign of its own is named: {@code CHF 12.00}. */
  public String money(Object money) {
    String[] parts = money.toString().split(" ");
    BigDecimal amount = new BigDecimal(parts[1]);
    String sign = SIGNS.getOrDefault(parts[0], parts[0] + "\u00a0");
    return (amount.signum() < 0 ? MINUS : "") + sign + number(amount.abs(), "#,##0.00");
  }

  /** With as many decimals as it is written with: {@code 1.5}, {@code 10,000.00}. */
  public String decimal(String written) {
    BigDecimal value = decimal((Object) written);
    return number(value, value.scale() > 0 ? "#,##0." + "0".repeat(value.scale()) : "#,##0");
  }

  public String count(long number) {
    return number(BigDecimal.valueOf(number), "#,##0");
  }

  /** {@code 2026-11-22}: tables. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  public String day(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  /** {@code 2026-11-22 09:12} in the portal's zone. */
  public String time(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  /** {@code 22 November 2026}, {@code 2026年11月22日}: sentences. */
  public String longDay(LocalDate day) {
    return isChinese()
        ? DateTimeFormatter.ofPattern("yyyy年M月d日").format(day)
        : DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
  }

  public String longDay(Instant at) {
    return longDay(at.atZone(zone).toLocalDate());
  }

  /** {@code Nov}, {@code 11月}: axes of charts. */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern(isChinese() ? "M月" : "MMM", language).format(month);
  }

  /** {@code November 2026}, {@code 2026年11月}: headings of groups. */
  public String longMonth(YearMonth month) {
    String pattern = isChinese() ? "yyyy年M月" : "MMMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, language).format(month);
  }

  /** A member number by fours. */
  public String number(Object memberNumber) {
    return memberNumber.toString().replaceAll("\\s", "").replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  /** {@code 林**}, {@code A*** S***}: names where the whole is not needed. */
  public String maskedName(String name) {
    if (name.isBlank()) {
      return "";
    }
    if (name.codePointAt(0) > 0x2e7f) {
      return new String(Character.toChars(name.codePointAt(0))) + "**";
    }
    StringBuilder masked = new StringBuilder();
    for (String word : name.strip().split("\\s+")) {
      masked.append(masked.isEmpty() ? "" : " ").appendCodePoint(word.codePointAt(0)).append("***");
    }
    return masked.toString();
  }

  /** {@code 138****0000}: four digits before the last four are hidden. */
  public String maskedPhone(String phone) {
    String digits = phone.strip();
    int masked = digits.length() - 8;
    return masked < 0
        ? "****"
        : digits.substring(0, masked) + "****" + digits.substring(masked + 4);
  }

  /** {@code a***@example.com}. */
  public String maskedMail(String address) {
    int at = address.indexOf('@');
    return at < 1 ? "***" : address.substring(0, 1) + "***" + address.substring(at);
  }

  /** A value in a message, by its kind: days and times in our form, all else as it says itself. */
  public Object any(Object value) {
    if (value instanceof LocalDate day) {
      return longDay(day);
    }
    return value instanceof Instant at ? time(at) : value;
  }

  private boolean isChinese() {
    return language.getLanguage().equals("zh");
  }

  private static BigDecimal decimal(Object value) {
    return new BigDecimal(value.toString());
  }

  private String number(BigDecimal value, String pattern) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
    symbols.setMinusSign(MINUS);
    return new DecimalFormat(pattern, symbols).format(value);
  }
}
