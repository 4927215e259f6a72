package travel.loyalty.programme;

import java.util.List;
import java.util.Optional;

/**
 * What a programme gives for other things than bookings.
 *
 * @param all in the order of the document
 */
public record Awards(List<Award> all) {

  public Awards {
    all = List.copyOf(all);
  }

  public List<YearlyAward> yearly() {
    return of(YearlyAward.class);
  }

  public List<ReferralAward> referrals() {
    return of(ReferralAward.class);
  }

  public List<EnrolmentAward> enrolment() {
    return of(EnrolmentAward.class);
  }

  public List<TaskAward> tasks() {
    return of(TaskAward.class);
  }

  public List<StreakAward> streaks() {
    return of(StreakAward.class);
  }

  /** The award of an activity. */
  public Optional<ActivityAward> of(String activity) {
    return of(ActivityAward.class).stream()
        .filter(award -> award.activity().equals(activity))
        .findFirst();
  }

  /** The award for referrals of that code. */
  public Optional<ReferralAward> referral(String code) {
    return referrals().stream().filter(award -> award.code().equals(code)).findFirst();
  }

  /** The award for streaks of that code. */
  public Optional<StreakAward> streak(String code) {
    return streaks().stream().filter(award -> award.code().equals(code)).findFirst();
  }

  private <A extends Award> List<A> of(Class<A> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
