package travel.loyalty.points;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the ledger are wanted.
 *
 * @param kinds empty for all
 * @param from the first instant
 * @param until the first instant after
 */
public record EntryFilter(Set<EntryKind> kinds, Optional<Instant> from, Optional<Instant> until) {

  public static final EntryFilter ALL =
      new EntryFilter(Set.of(), Optional.empty(), Optional.empty());

  public EntryFilter {
    kinds = Set.copyOf(kinds);
  }
}
