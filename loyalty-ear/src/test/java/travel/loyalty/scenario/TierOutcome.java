package travel.loyalty.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.tier.TierService;
import travel.loyalty.tier.TierView;

/** Where a member must stand. */
final class TierOutcome {

  private static final int ALL = 500;

  private final TierService tiers;
  private final MemberId member;

  TierOutcome(TierService tiers, MemberId member) {
    this.tiers = tiers;
    this.member = member;
  }

  private TierView view() {
    return tiers.view(member);
  }

  TierOutcome level(String code) {
    assertThat(view().level().code()).isEqualTo(code);
    return this;
  }

  TierOutcome since(String day) {
    assertThat(view().since()).isEqualTo(LocalDate.parse(day));
    return this;
  }

  TierOutcome until(String day) {
    assertThat(view().until()).hasValue(LocalDate.parse(day));
    return this;
  }

  /** So much spend counts today. */
  TierOutcome counted(String spend) {
    assertThat(view().counted().spend()).isEqualByComparingTo(spend);
    return this;
  }

  /** Refunds took back what the level was reached by. */
  TierOutcome flagged() {
    assertThat(view().refunded()).isTrue();
    return this;
  }

  /** What became of the level, oldest first: {@code 2026-03-02 SILVER REACHED}. */
  TierOutcome steps(String... expected) {
    assertThat(
            tiers.steps(member, PageRequest.first(ALL)).rows().stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number())))
        .extracting(step -> step.day() + " " + step.level() + " " + step.reason())
        .containsExactly(expected);
    return this;
  }
}
