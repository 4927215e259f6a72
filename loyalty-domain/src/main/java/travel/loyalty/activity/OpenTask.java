package travel.loyalty.activity;

import java.util.List;
import travel.loyalty.programme.TaskAward.Field;
import travel.loyalty.shared.Points;

/**
 * What a member can still get for telling about himself.
 *
 * @param missing what he has not told yet, at least one
 */
public record OpenTask(Points points, List<Field> missing) {

  public OpenTask {
    missing = List.copyOf(missing);
  }
}
