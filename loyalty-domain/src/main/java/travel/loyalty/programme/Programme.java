package travel.loyalty.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * One version of the programme, immutable.
 *
 * @param version 1 and up; 0 while it is only proposed
 * @param validFrom the first day on which payments earn by it
 * @param pointValue what one point is worth
 * @param earning the rules in their order
 * @param awards what members get for other things than bookings
 * @param offset how much of a booking points may pay
 * @param companyPercent of the base points of an employee's booking that the company gets besides;
 *     nothing where it is empty
 * @param document the whole document as it was sent
 */
public record Programme(
    int version,
    String code,
    LocalDate validFrom,
    ZoneId zone,
    Money pointValue,
    Maturation maturation,
    Validity validity,
    List<EarningRule> earning,
    Awards awards,
    List<Season> seasons,
    OffsetTerms offset,
    Tiers tiers,
    Optional<BigDecimal> companyPercent,
    String document) {

  public Programme {
    earning = List.copyOf(earning);
    seasons = List.copyOf(seasons);
  }

  public String currency() {
    return pointValue.currency();
  }

  /** What so many points are worth, rounded down to the hundredth. */
  public Money worth(Points points) {
    BigDecimal amount = pointValue.amount().multiply(points.toDecimal());
    return Money.of(amount.setScale(2, RoundingMode.FLOOR), currency());
  }

  /** The earning rule of that code. */
  public Optional<EarningRule> rule(String code) {
    return earning.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  /** The season of a day; {@code NORMAL} outside all of them. */
  public String seasonOf(LocalDate day) {
    return seasons.stream()
        .filter(season -> season.holds(day))
        .map(Season::code)
        .findFirst()
        .orElse("NORMAL");
  }

  /** The last day of use of points: by their own validity, else as of others. */
  public LocalDate lastDay(Optional<OwnValidity> own, LocalDate availableOn) {
    return own.map(rule -> rule.lastDay(availableOn))
        .orElseGet(() -> validity.lastDay(availableOn));
  }

  /**
   * The first instant at which points have ended: 24:00 of their last day in the programme's zone,
   * wherever the member is.
   */
  public Instant expiresAt(Optional<OwnValidity> own, Instant availableFrom) {
    LocalDate availableOn = availableFrom.atZone(zone).toLocalDate();
    return lastDay(own, availableOn).plusDays(1).atStartOfDay(zone).toInstant();
  }

  Programme withVersion(int number) {
    return new Programme(
        number,
        code,
        validFrom,
        zone,
        pointValue,
        maturation,
        validity,
        earning,
        awards,
        seasons,
        offset,
        tiers,
        companyPercent,
        document);
  }
}
