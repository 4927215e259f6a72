package travel.loyalty.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import travel.loyalty.programme.Section.Limits;

/** Checks the awards for other things than bookings. */
final class AwardReader {

  /** What an award is given for. */
  private enum Event {
    BIRTHDAY,
    ANNIVERSARY,
    ENROLMENT,
    REFERRAL,
    ACTIVITY,
    SURVEY
  }

  /** The day in the month that a birthday award is given on. */
  private enum GrantOn {
    THE_DAY,
    FIRST_OF_MONTH
  }

  /** Where 29 February goes in a common year. */
  private enum LeapDay {
    FEB_28,
    MAR_1
  }

  /** When a friend counts. */
  private enum QualifiesAt {
    FIRST_COMPLETED_TRIP,
    REGISTRATION
  }

  /** Ends of validity that follow the calendar. */
  private enum Until {
    MONTH_END,
    YEAR_END
  }

  void check(Section top, List<EarningRule> earning) {
    Set<String> codes = earning.stream().map(EarningRule::code).collect(Collectors.toSet());
    Set<String> taken = new HashSet<>(codes);
    for (Section award : top.sections("awards")) {
      String code = award.code("code");
      if (!taken.add(code)) {
        award.fault("code", "duplicate", Map.of("value", code));
      }
      event(award);
      award.optionalDecimal("budget", Limits.POINTS);
      award.optionalSection("validity").ifPresent(AwardReader::validity);
      award.close();
    }
  }

  private static void event(Section award) {
    switch (award.word("event", Event.class, Event.ENROLMENT)) {
      case BIRTHDAY, ANNIVERSARY -> {
        award.decimal("points", Limits.POINTS);
        award.optionalWord("grantOn", GrantOn.class, GrantOn.THE_DAY);
        award.optionalWord("leapDay", LeapDay.class, LeapDay.FEB_28);
      }
      case REFERRAL -> referral(award);
      case ACTIVITY -> activity(award);
      case ENROLMENT, SURVEY -> award.decimal("points", Limits.POINTS);
    }
  }

  private static void referral(Section award) {
    award.decimal("points", Limits.POINTS);
    award.optionalInteger("every", 1, 1000);
    award.optionalInteger("times", 1, 1000);
    award.word("qualifiesAt", QualifiesAt.class, QualifiesAt.FIRST_COMPLETED_TRIP);
    award.optionalInteger("revokeWithinDays", 0, 366);
  }

  private static void activity(Section award) {
    award.code("activity");
    award.optionalInteger("perMemberPerDay", 1, 1000);
    if (award.has("scale") == award.has("points")) {
      award.fault("scale", "scale-or-points");
    }
    award.optionalDecimal("points", Limits.POINTS);
    award.optionalSection("scale").ifPresent(AwardReader::scale);
  }

  private static void scale(Section scale) {
    for (String score : scale.fields()) {
      scale.decimal(score, Limits.POINTS);
      if (!score.matches("\\d{1,6}")) {
        scale.fault(score, "unknown-value", Map.of("value", score, "expected", "0-999999"));
      }
    }
  }

  private static void validity(Section validity) {
    if (validity.has("until") == validity.has("months")) {
      validity.fault("until", "until-or-months");
    }
    validity.optionalWord("until", Until.class, Until.MONTH_END);
    validity.optionalInteger("months", 1, 1200);
    validity.optionalInteger("minUsableDays", 0, 366);
    validity.close();
  }
}
