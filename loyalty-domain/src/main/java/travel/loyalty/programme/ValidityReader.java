package travel.loyalty.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.programme.OwnValidity.Calendar;

/** Reads how long points may be used: those of the programme, of a rule, of an award. */
final class ValidityReader {

  private static final int MONTHS = 1200;

  private ValidityReader() {}

  /** What validity counts from. */
  private enum From {
    AVAILABLE
  }

  static Validity programme(Section validity) {
    validity.word("from", From.class, From.AVAILABLE);
    int months = validity.integer("months", 1, MONTHS);
    Validity read = new Validity(months, roundTo(validity));
    validity.close();
    return read;
  }

  /** That of a rule or an award: by the calendar, for so many months, or to one day for all. */
  static Optional<OwnValidity> own(Section owner) {
    return owner.optionalSection("validity").map(ValidityReader::read);
  }

  private static OwnValidity read(Section validity) {
    Optional<Calendar> until =
        validity.has("until")
            ? Optional.of(validity.optionalWord("until", Calendar.class, Calendar.MONTH_END))
            : Optional.empty();
    Optional<Integer> months = validity.optionalInteger("months", 1, MONTHS);
    Optional<LocalDate> on = validity.optionalDay("on");
    if (Stream.of("until", "months", "on").filter(validity::has).count() != 1) {
      validity.fault("until", "until-months-or-on");
    }
    if (validity.has("roundTo") && !validity.has("months")) {
      validity.fault("roundTo", "months-only");
    }
    Validity.RoundTo roundTo = roundTo(validity);
    int least = validity.optionalInteger("minUsableDays", 0, 366).orElse(0);
    validity.close();
    OwnValidity.End end =
        months
            .<OwnValidity.End>map(m -> new OwnValidity.Months(new Validity(m, roundTo)))
            .or(() -> on.map(OwnValidity.On::new))
            .orElseGet(() -> until.orElse(Calendar.MONTH_END));
    return new OwnValidity(end, least);
  }

  private static Validity.RoundTo roundTo(Section validity) {
    return validity.optionalWord("roundTo", Validity.RoundTo.class, Validity.RoundTo.DAY);
  }
}
