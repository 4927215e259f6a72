package travel.loyalty.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    TASK,
    STREAK,
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
      event(award, code, ValidityReader.own(award));
      award.close();
    }
    return new Awards(awards);
  }

  private void event(Section award, String code, Optional<OwnValidity> validity) {
    switch (award.word("event", Event.class, Event.ENROLMENT)) {
      case BIRTHDAY -> awards.add(yearly(award, code, Day.BIRTHDAY, validity));
      case ANNIVERSARY -> awards.add(yearly(award, code, Day.ANNIVERSARY, validity));
      case REFERRAL -> awards.add(referral(award, code, validity));
      case ACTIVITY -> awards.add(activity(award, code, validity));
      case ENROLMENT -> awards.add(enrolment(award, code, validity));
      case TASK -> awards.add(task(award, code, validity));
      case STREAK -> awards.add(streak(award, code, validity));
      case SURVEY -> budget(award, points(award));
    }
  }

  private static YearlyAward yearly(
      Section award, String code, Day day, Optional<OwnValidity> validity) {
    Points points = points(award);
    return new YearlyAward(
        code,
        day,
        points,
        award.optionalWord("grantOn", GrantOn.class, GrantOn.THE_DAY),
        award.optionalWord("leapDay", LeapDay.class, LeapDay.FEB_28),
        budget(award, points),
        validity);
  }

  private static ReferralAward referral(
      Section award, String code, Optional<OwnValidity> validity) {
    Points points = points(award);
    return new ReferralAward(
        code,
        points,
        award.optionalInteger("every", 1, 1000).orElse(1),
        award.optionalInteger("times", 1, 1000),
        award.optionalWord("qualifiesAt", QualifiesAt.class, QualifiesAt.FIRST_COMPLETED_TRIP),
        award.optionalInteger("revokeWithinDays", 0, 366),
        budget(award, points),
        validity);
  }

  private static EnrolmentAward enrolment(
      Section award, String code, Optional<OwnValidity> validity) {
    Points points = points(award);
    return new EnrolmentAward(code, points, budget(award, points), validity);
  }

  private static TaskAward task(Section award, String code, Optional<OwnValidity> validity) {
    Optional<Set<String>> fields = award.words("fields", TaskAward.Field.words());
    if (fields.isEmpty()) {
      award.fault("fields", "required");
    }
    Set<TaskAward.Field> known =
        fields.orElse(Set.of()).stream().map(TaskAward.Field::of).collect(Collectors.toSet());
    Points points = points(award);
    return new TaskAward(code, points, known, budget(award, points), validity);
  }

  private static StreakAward streak(Section award, String code, Optional<OwnValidity> validity) {
    Points points = points(award);
    return new StreakAward(
        code,
        points,
        award.integer("months", 2, 60),
        award.optionalInteger("times", 1, 1000),
        budget(award, points),
        validity);
  }

  private static Points points(Section award) {
    return Points.of(award.decimal("points", Limits.POINTS));
  }

  // A budget that has no room for one award would never give any.
  private static Optional<Points> budget(Section award, Points each) {
    Optional<Points> budget = budget(award);
    if (budget.filter(all -> all.compareTo(each) < 0).isPresent()) {
      award.fault("budget", "below-points", Map.of("least", each.toString()));
    }
    return budget;
  }

  private static Optional<Points> budget(Section award) {
    return award.optionalDecimal("budget", Limits.POINTS).map(Points::of);
  }

  private ActivityAward activity(Section award, String code, Optional<OwnValidity> validity) {
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
}
