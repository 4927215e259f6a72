package travel.loyalty.earning;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import travel.loyalty.booking.Bookings;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Jobs;

/** Has a version that reaches back applied at once where few bookings were paid since. */
@Dependent
class BackdatingNow {

  private static final int FEW = 1_000;

  private final Bookings bookings;
  private final ProgrammeService programmes;
  private final Jobs jobs;
  private final BusinessClock clock;

  @Inject
  BackdatingNow(Bookings bookings, ProgrammeService programmes, Jobs jobs, BusinessClock clock) {
    this.bookings = bookings;
    this.programmes = programmes;
    this.jobs = jobs;
    this.clock = clock;
  }

  void applyIfFew(int version) {
    Programme programme = programmes.version(version).orElseThrow();
    Instant from = programme.validFrom().atStartOfDay(programme.zone()).toInstant();
    int paid = bookings.countPaidSince(from, FEW + 1);
    if (paid > 0 && paid <= FEW) {
      jobs.runNow(BackdatingJob.NAME, clock.now());
    }
  }
}
