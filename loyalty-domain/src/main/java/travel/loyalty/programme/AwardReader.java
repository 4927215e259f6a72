package travel.loyalty.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import travel.loyalty.programme.AwardValidity.Until;
import travel.loyalty.programme.ReferralAward.QualifiesAt;
import travel.loyalty.programme.Section.Limits;
import travel.loyalty.programme.YearlyAward.Day;
import travel.loyalty.programme.YearlyAward.GrantOn;
import travel.loyalty.programme.YearlyAward.LeapDay;
import travel.loyalty.shared.Points;

/** Reads the awards for other things than bookings. */
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

  private final List<Award> awards = new ArrayList<>();
  private final Set<String> activities = new HashSet<>();

  Awards read(Section top, List<EarningRule> earning) {
    Set<String> codes = earning.stream().map(EarningRule::code).collect(Collectors.toSet());
    Set<String> taken = new HashSet<>(codes);
    for (Section award : top.sections("awards")) {
      String code = award.code("code");
      if (!taken.add(code)) {
        award.fault("code", "duplicate", Map.of("value", code));
      }
      Optional<AwardValidity> validity =
          award.optionalSection("validity").map(AwardReader::validity);
      event(award, code, validity);
      award.close();
    }
    return new Awards(awards);
  }

  private void event(Section award, String code, Optional<AwardValidity> validity) {
    switch (award.word("event", Event.class, Event.ENROLMENT)) {
      case BIRTHDAY -> awards.add(yearly(award, code, Day.BIRTHDAY, validity));
      case ANNIVERSARY -> awards.add(yearly(award, code, Day.ANNIVERSARY, validity));
      case REFERRAL -> awards.add(referral(award, code, validity));
      case ACTIVITY -> awards.add(activity(award, code, validity));
      case ENROLMENT, SURVEY -> {
        award.decimal("points", Limits.POINTS);
        award.optionalDecimal("budget", Limits.POINTS);
      }
    }
  }

  private static YearlyAward yearly(
      Section award, String code, Day day, Optional<AwardValidity> validity) {
    return new YearlyAward(
        code,
        day,
        Points.of(award.decimal("points", Limits.POINTS)),
        award.optionalWord("grantOn", GrantOn.class, GrantOn.THE_DAY),
        award.optionalWord("leapDay", LeapDay.class, LeapDay.FEB_28),
        budget(award),
        validity);
  }

  private static ReferralAward referral(
      Section award, String code, Optional<AwardValidity> validity) {
    return new ReferralAward(
        code,
        Points.of(award.decimal("points", Limits.POINTS)),
        award.optionalInteger("every", 1, 1000).orElse(1),
        award.optionalInteger("times", 1, 1000),
        award.optionalWord("qualifiesAt", QualifiesAt.class, QualifiesAt.FIRST_COMPLETED_TRIP),
        award.optionalInteger("revokeWithinDays", 0, 366),
        budget(award),
        validity);
  }

  private static Optional<Points> budget(Section award) {
    return award.optionalDecimal("budget", Limits.POINTS).map(Points::of);
  }

  private ActivityAward activity(Section award, String code, Optional<AwardValidity> validity) {
    String activity = award.code("activity");
    if (!activities.add(activity)) {
      award.fault("activity", "duplicate", Map.of("value", activity));
    }
    if (award.has("scale") == award.has("points")) {
      award.fault("scale", "scale-or-points");
    }
    return new ActivityAward(
        code,
        activity,
        award.optionalSection("scale").map(AwardReader::scale).orElse(Map.of()),
        award.optionalDecimal("points", Limits.POINTS).map(Points::of),
        budget(award),
        award.optionalInteger("perMemberPerDay", 1, 1000),
        validity);
  }

  private static Map<Integer, Points> scale(Section scale) {
    Map<Integer, Points> points = new TreeMap<>();
    for (String score : scale.fields()) {
      Points worth = Points.of(scale.decimal(score, Limits.POINTS));
      if (score.matches("0|[1-9]\\d{0,5}")) {
        points.put(Integer.valueOf(score), worth);
      } else {
        scale.fault(score, "unknown-value", Map.of("value", score, "expected", "0-999999"));
      }
    }
    return points;
  }

  private static AwardValidity validity(Section validity) {
    boolean byCalendar = validity.has("until");
    if (byCalendar == validity.has("months")) {
      validity.fault("until", "until-or-months");
    }
    Until until = validity.optionalWord("until", Until.class, Until.MONTH_END);
    AwardValidity read =
        new AwardValidity(
            byCalendar ? Optional.of(until) : Optional.empty(),
            validity.optionalInteger("months", 1, 1200),
            validity.optionalInteger("minUsableDays", 0, 366).orElse(0));
    validity.close();
    return read;
  }
}
