package travel.loyalty.programme;

import java.util.Optional;
import travel.loyalty.shared.Points;

/** What a programme gives for something else than a booking. */
public sealed interface Award
    permits YearlyAward, ActivityAward, ReferralAward, EnrolmentAward, TaskAward, StreakAward {

  /** Names it in the ledger; unique among the rules and awards of a version. */
  String code();

  /** What all members together may get; one is given whole or not at all. */
  Optional<Points> budget();

  /** How long its points may be used; without one as long as other points. */
  Optional<OwnValidity> validity();
}
