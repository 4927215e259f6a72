package travel.loyalty.laboratory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be replayed: by a version, by a document that is only sent, or where neither is named
 * by the rules that counted.
 *
 * @param firstDay of the payments, in the programme's zone
 * @param lastDay included
 */
public record ReplayRequest(
    Optional<Integer> version, Optional<String> document, LocalDate firstDay, LocalDate lastDay) {

  public static ReplayRequest ofVersion(int version, LocalDate firstDay, LocalDate lastDay) {
    return new ReplayRequest(Optional.of(version), Optional.empty(), firstDay, lastDay);
  }

  public static ReplayRequest ofDocument(String document, LocalDate firstDay, LocalDate lastDay) {
    return new ReplayRequest(Optional.empty(), Optional.of(document), firstDay, lastDay);
  }

  /** By what really counted: it finds what the ledger holds. */
  public static ReplayRequest ofWhatCounted(LocalDate firstDay, LocalDate lastDay) {
    return new ReplayRequest(Optional.empty(), Optional.empty(), firstDay, lastDay);
  }
}
