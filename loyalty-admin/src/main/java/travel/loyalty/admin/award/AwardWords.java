package travel.loyalty.admin.award;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.activity.AwardView;
import travel.loyalty.admin.programme.Sentence;
import travel.loyalty.programme.ActivityAward;
import travel.loyalty.programme.Award;
import travel.loyalty.programme.EnrolmentAward;
import travel.loyalty.programme.OwnValidity;
import travel.loyalty.programme.ReferralAward;
import travel.loyalty.programme.StreakAward;
import travel.loyalty.programme.TaskAward;
import travel.loyalty.programme.YearlyAward;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.text.Formats;

/** Puts an award into a sentence, and what holds for it besides into others. */
final class AwardWords {

  private static final String RULE = "award.rule.";
  private static final String LIMIT = "award.limit.";

  private final Say say;
  private final Formats formats;

  AwardWords(Say say, Formats formats) {
    this.say = say;
    this.formats = formats;
  }

  AwardRow row(AwardView view) {
    return new AwardRow(
        view.code(),
        view.award().isPresent(),
        view.award().map(this::rule).orElseGet(() -> say.of(RULE + "former", Map.of())),
        view.award().map(this::limits).orElse(List.of()),
        view.award().flatMap(Award::budget),
        view.left(),
        view.total());
  }

  private String rule(Award award) {
    if (award instanceof YearlyAward yearly) {
      return say.of(
          RULE + yearly.day() + "." + yearly.grantOn(), Map.of("points", points(yearly.points())));
    }
    if (award instanceof ReferralAward referral) {
      return referral(referral);
    }
    if (award instanceof ActivityAward activity) {
      return activity(activity);
    }
    if (award instanceof EnrolmentAward enrolment) {
      return say.of(RULE + "ENROLMENT", Map.of("points", points(enrolment.points())));
    }
    if (award instanceof TaskAward task) {
      return task(task);
    }
    StreakAward streak = (StreakAward) award;
    return say.of(
        RULE + "STREAK",
        Map.of("points", points(streak.points()), "months", String.valueOf(streak.months())));
  }

  private String referral(ReferralAward award) {
    String number = award.every() == 1 ? "each" : "several";
    return say.of(
        RULE + award.qualifiesAt() + "." + number,
        Map.of("points", points(award.points()), "every", String.valueOf(award.every())));
  }

  private String activity(ActivityAward award) {
    Optional<Points> least = award.scale().values().stream().min(Points::compareTo);
    Optional<Points> most = award.scale().values().stream().max(Points::compareTo);
    return least.isPresent()
        ? say.of(
            RULE + "ACTIVITY.scale",
            Map.of(
                "activity", award.activity(),
                "least", points(least.get()),
                "most", points(most.orElseThrow())))
        : say.of(
            RULE + "ACTIVITY.points",
            Map.of(
                "activity", award.activity(),
                "points", points(award.points().orElse(Points.ZERO))));
  }

  private String task(TaskAward task) {
    return say.of(
        RULE + "TASK",
        Map.of(
            "points", points(task.points()),
            "fields", say.words("told-field", task.fields().stream().sorted().toList())));
  }

  private List<String> limits(Award award) {
    return Stream.concat(
            Stream.of(times(award), perDay(award), revoked(award)).flatMap(Optional::stream),
            award.validity().stream().flatMap(this::validity))
        .toList();
  }

  private Optional<String> times(Award award) {
    Optional<Integer> times =
        award instanceof ReferralAward referral
            ? referral.times()
            : award instanceof StreakAward streak ? streak.times() : Optional.empty();
    return times.map(most -> numbered("times", most));
  }

  private Optional<String> perDay(Award award) {
    return award instanceof ActivityAward activity
        ? activity.perMemberPerDay().map(most -> numbered("per-day", most))
        : Optional.empty();
  }

  private Optional<String> revoked(Award award) {
    return award instanceof ReferralAward referral
        ? referral.revokeWithinDays().map(days -> numbered("revoked", days))
        : Optional.empty();
  }

  private Stream<String> validity(OwnValidity validity) {
    return Sentence.of(validity, formats).stream()
        .map(sentence -> say.of(sentence.key(), sentence.values()));
  }

  private String numbered(String limit, int number) {
    return say.of(
        LIMIT + limit + (number == 1 ? ".one" : ""), Map.of("number", String.valueOf(number)));
  }

  private String points(Points points) {
    return formats.points(points);
  }
}
