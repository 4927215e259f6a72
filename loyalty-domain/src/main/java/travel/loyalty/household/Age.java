package travel.loyalty.household;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a member may decide, by age: of a child a guardian decides, and only adults spend of all.
 */
public enum Age {
  /** Under fourteen: the law wants a guardian's consent (PIPL, article 31). */
  CHILD,
  /** Decides on the own data, and spends the own points only. */
  YOUTH,
  /** Eighteen and more, and who did not say. */
  ADULT;

  static final int OF_AGE_YEARS = 14;
  private static final int ADULT_YEARS = 18;

  /** Who is born on 29 February is older on 28 February where there is none. */
  static LocalDate ofAgeOn(LocalDate birth) {
    return birth.plusYears(OF_AGE_YEARS);
  }

  /** The age on a day of the programme's zone. */
  public static Age on(LocalDate today, Optional<LocalDate> birth) {
    if (birth.isEmpty() || !birth.get().plusYears(ADULT_YEARS).isAfter(today)) {
      return ADULT;
    }
    return ofAgeOn(birth.get()).isAfter(today) ? CHILD : YOUTH;
  }
}
