package travel.loyalty.booking.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.programme.Criterion;
import travel.loyalty.programme.Occasion;
import travel.loyalty.programme.Programme;

/**
 * What rules may ask about one line, in the words of the programme's document.
 *
 * @param words for each criterion the line's own words; none where the line says nothing
 * @param days of the occasions that are known, in the programme's zone
 * @param base what is left of the amount after refunds
 */
public record LineFacts(
    Map<Criterion, Set<String>> words,
    Map<Occasion, LocalDate> days,
    BigDecimal base,
    BigDecimal refunded,
    String currency,
    boolean firstBooking) {

  public boolean isTier(String code) {
    return words.get(Criterion.TIERS).contains(code);
  }

  /** Empty where the booking has no member. */
  public String memberClass() {
    return words.get(Criterion.MEMBER_CLASSES).stream().findFirst().orElse("");
  }

  public static LineFacts of(
      BookingRevision booking, BookingLine line, MemberFacts member, Programme programme) {
    return new LineFacts(
        words(booking, line, member, programme),
        days(booking, line, programme.zone()),
        line.net().amount(),
        line.refunded().amount(),
        line.amount().currency(),
        member.firstBooking());
  }

  private static Map<Criterion, Set<String>> words(
      BookingRevision booking, BookingLine line, MemberFacts member, Programme programme) {
    Map<Criterion, Set<String>> words = new EnumMap<>(Criterion.class);
    words.put(Criterion.TYPES, Set.of(line.type().name()));
    words.put(Criterion.MARKETS, one(line.market().map(Enum::name)));
    words.put(Criterion.PRODUCTS, one(line.product()));
    words.put(Criterion.ROUTES, one(line.route()));
    words.put(Criterion.HEATS, Set.of(line.heat().name()));
    words.put(Criterion.SEASONS, Set.of(season(line, programme)));
    words.put(Criterion.CABINS, one(line.cabin()));
    words.put(Criterion.TAGS, Set.copyOf(line.tags()));
    words.put(Criterion.CHANNELS, one(booking.channel()));
    words.put(Criterion.MEMBER_CLASSES, one(member.memberClass()));
    words.put(Criterion.TIERS, Set.of(member.tier()));
    words.put(Criterion.SEGMENTS, member.segments());
    words.put(Criterion.WEEKDAYS, one(line.departsOn().map(day -> day.getDayOfWeek().name())));
    return words;
  }

  private static Set<String> one(Optional<String> word) {
    return word.map(Set::of).orElse(Set.of());
  }

  /** The agency's own word for the season wins over the programme's of the day of departure. */
  public static String season(BookingLine line, Programme programme) {
    return line.season().or(() -> line.departsOn().map(programme::seasonOf)).orElse("NORMAL");
  }

  private static Map<Occasion, LocalDate> days(
      BookingRevision booking, BookingLine line, ZoneId zone) {
    Map<Occasion, LocalDate> days = new EnumMap<>(Occasion.class);
    days.put(Occasion.BOOKED, booking.bookedAt().atZone(zone).toLocalDate());
    booking.paidAt().ifPresent(at -> days.put(Occasion.PAID, at.atZone(zone).toLocalDate()));
    line.departsOn().ifPresent(day -> days.put(Occasion.DEPARTS, day));
    return days;
  }
}
