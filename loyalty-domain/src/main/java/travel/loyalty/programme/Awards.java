package travel.loyalty.programme;

import java.util.List;
import java.util.Optional;

/** What a programme gives for other things than bookings. */
public record Awards(List<YearlyAward> yearly, List<ActivityAward> activities) {

  public Awards {
    yearly = List.copyOf(yearly);
    activities = List.copyOf(activities);
  }

  /** The award of an activity. */
  public Optional<ActivityAward> of(String activity) {
    return activities.stream().filter(award -> award.activity().equals(activity)).findFirst();
  }
}
