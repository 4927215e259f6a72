package travel.loyalty.programme;

import java.util.List;
import travel.loyalty.shared.Refused.FieldError;

/**
 * A feature above that knows why a document must not be published, for example because bookings
 * were already recorded by another. It stands here so that the programme need not know the feature.
 */
public interface ProgrammeVeto {

  /** What speaks against publishing it; empty when nothing does. */
  List<FieldError> objections(Programme proposed);

  /**
   * Whether days are stored by the time zone in force: another would begin and end them at other
   * hours than those that were told.
   */
  default boolean isBoundToZone() {
    return false;
  }
}
