package travel.loyalty.booking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Refused.FieldError;

/**
 * Looks whether a booking can be true, in itself and by the clock. All faults are told at once,
 * each by its place in the booking.
 */
public final class BookingCheck {

  public static final int LINES_MAX = 200;
  public static final BigDecimal AMOUNT_MAX = new BigDecimal("100000000.00");

  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  // Neither / nor @ in a line's name: the ledger's references are source/booking/line@revision.
  private static final Pattern LINE = Pattern.compile("[^/@\\p{Cntrl}]{1,40}");
  private static final Pattern REFERENCE = Pattern.compile("[^@\\p{Cntrl}]{1,80}");

  private static final String LINE_FORM = "1-40, no / and no @, no outer blanks";

  private final BookingRevision booking;
  private final List<FieldError> errors = new ArrayList<>();

  private BookingCheck(BookingRevision booking) {
    this.booking = booking;
  }

  /**
   * What is wrong with a booking.
   *
   * @param currency the programme's
   * @param zone the programme's
   */
  public static List<FieldError> faults(
      BookingRevision booking, Instant now, String currency, ZoneId zone) {
    BookingCheck check = new BookingCheck(booking);
    check.names();
    check.times(now, zone);
    check.lines(currency);
    return check.errors;
  }

  private void fault(String pointer, String code) {
    errors.add(new FieldError(pointer, code));
  }

  private void fault(String pointer, String code, Map<String, Object> arguments) {
    errors.add(new FieldError(pointer, code, arguments));
  }

  private void names() {
    if (!SOURCE.matcher(booking.key().source()).matches()) {
      fault("/source", "unknown-value", Map.of("expected", "A-Z a-z 0-9 . _ -, 1-40"));
    }
    String reference = booking.key().reference();
    if (!REFERENCE.matcher(reference).matches() || hasOuterBlanks(reference)) {
      fault("/reference", "unknown-value", Map.of("expected", "1-80, no @, no outer blanks"));
    }
    if (booking.revision() < 1) {
      fault("/revision", "out-of-range", Map.of("least", 1, "most", Integer.MAX_VALUE));
    }
    text("/payerRef", booking.payerRef(), 120);
    text("/channel", booking.channel(), 40);
    text("/hold", booking.hold(), 120);
  }

  // A database that pads takes "A1" and "A1 " for one key.
  private static boolean hasOuterBlanks(String name) {
    return !name.equals(name.strip());
  }

  private void text(String pointer, Optional<String> text, int most) {
    text.ifPresent(
        value -> {
          if (value.length() > most) {
            fault(pointer, "too-long", Map.of("most", most));
          } else if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            fault(pointer, "unreadable");
          }
        });
  }

  private void times(Instant now, ZoneId zone) {
    boolean earns = booking.status().earns();
    if (earns && booking.paidAt().isEmpty()) {
      fault("/paidAt", "required");
    }
    if (earns && booking.tripEndsOn().isEmpty()) {
      fault("/tripEndsOn", "required");
    }
    booking.paidAt().filter(at -> at.isAfter(now.plus(AHEAD))).ifPresent(at -> ahead());
    moment("/bookedAt", Optional.of(booking.bookedAt()));
    moment("/paidAt", booking.paidAt());
    day("/tripEndsOn", booking.tripEndsOn());
    LocalDate bookedOn = booking.bookedAt().atZone(zone).toLocalDate();
    if (booking.tripEndsOn().map(end -> end.isBefore(bookedOn)).orElse(false)) {
      fault("/tripEndsOn", "before-booked", Map.of("booked", bookedOn.toString()));
    }
  }

  private void ahead() {
    fault("/paidAt", "in-the-future");
  }

  private void moment(String pointer, Optional<Instant> at) {
    day(pointer, at.map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate()));
  }

  private void day(String pointer, Optional<LocalDate> day) {
    if (day.map(d -> d.isBefore(FIRST_DAY) || d.isAfter(LAST_DAY)).orElse(false)) {
      fault(
          pointer,
          "out-of-range",
          Map.of("least", FIRST_DAY.toString(), "most", LAST_DAY.toString()));
    }
  }

  private void lines(String currency) {
    if (booking.lines().isEmpty()) {
      fault("/lines", "empty");
    }
    if (booking.lines().size() > LINES_MAX) {
      fault("/lines", "too-many", Map.of("most", LINES_MAX));
      return;
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < booking.lines().size(); i++) {
      BookingLine line = booking.lines().get(i);
      String pointer = "/lines/" + i;
      if (!LINE.matcher(line.line()).matches() || hasOuterBlanks(line.line())) {
        fault(pointer + "/line", "unknown-value", Map.of("expected", LINE_FORM));
      } else if (!names.add(line.line())) {
        fault(pointer + "/line", "duplicate", Map.of("value", line.line()));
      }
      words(pointer, line);
      amounts(pointer, line, currency);
    }
  }

  private void words(String pointer, BookingLine line) {
    text(pointer + "/product", line.product(), 80);
    text(pointer + "/route", line.route(), 80);
    text(pointer + "/season", line.season(), 40);
    text(pointer + "/cabin", line.cabin(), 40);
    day(pointer + "/departsOn", line.departsOn());
    if (line.travellers() < 1 || line.travellers() > 10_000) {
      fault(pointer + "/travellers", "out-of-range", Map.of("least", 1, "most", 10_000));
    }
    if (line.tags().size() > 20) {
      fault(pointer + "/tags", "too-many", Map.of("most", 20));
      return;
    }
    for (int i = 0; i < line.tags().size(); i++) {
      text(pointer + "/tags/" + i, Optional.of(line.tags().get(i)), 40);
    }
  }

  private void amounts(String pointer, BookingLine line, String currency) {
    amount(pointer + "/amount", line.amount(), currency);
    amount(pointer + "/refunded", line.refunded(), currency);
    boolean comparable = line.amount().currency().equals(line.refunded().currency());
    // Of a negative amount one fault is enough.
    boolean sound = comparable && !line.amount().isNegative();
    if (sound && line.refunded().compareTo(line.amount()) > 0) {
      fault(
          pointer + "/refunded",
          "more-than-amount",
          Map.of("most", line.amount().amount().toPlainString()));
    }
  }

  private void amount(String pointer, Money amount, String currency) {
    if (!amount.currency().equals(currency)) {
      fault(pointer + "/currency", "currency-mismatch", Map.of("expected", currency));
    }
    if (amount.isNegative() || amount.amount().compareTo(AMOUNT_MAX) > 0) {
      fault(pointer, "out-of-range", Map.of("least", "0.00", "most", AMOUNT_MAX.toPlainString()));
    }
  }
}
