package travel.loyalty.programme;

import java.util.List;
import java.util.Optional;

/**
 * One thing in which two documents differ outside the earning rules.
 *
 * @param place from the outermost field inwards; what has a code is named by it, the rest of a list
 *     by its number from one
 * @param before its text; empty where it was not there
 * @param after its text; empty where it is gone
 */
public record Difference(List<String> place, Optional<String> before, Optional<String> after) {

  public Difference {
    place = List.copyOf(place);
  }
}
