package travel.loyalty.earning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.Bookings;
import travel.loyalty.shared.Actor;

/**
 * Who owns the sources that one caller writes to. The first booking that is accepted decides it:
 * the client that sent it, or the agency where staff entered or imported it.
 */
final class SourceOwners {

  /** No name of a client begins like this. */
  private static final String AGENCY = "(agency)";

  private final Bookings bookings;
  private final Actor actor;
  private final Map<String, Optional<String>> owners = new HashMap<>();
  private final Map<String, Boolean> open = new HashMap<>();

  SourceOwners(Bookings bookings, Actor actor) {
    this.bookings = bookings;
    this.actor = actor;
  }

  /** Whether the caller may write: staff anywhere, a client where nobody else was before it. */
  boolean isOpen(String source) {
    return !isClient() || open.computeIfAbsent(source, this::isOpenToClient);
  }

  private boolean isOpenToClient(String source) {
    // Bookings without an owner are older than the rule: the agency's, never a client's.
    return owner(source).map(actor.name()::equals).orElseGet(() -> !bookings.hasAny(source));
  }

  /** Makes the caller the owner of the sources that were free until now. */
  void claim(Collection<BookingRevision> accepted) {
    String caller = isClient() ? actor.name() : AGENCY;
    accepted.stream()
        .map(booking -> booking.key().source())
        .distinct()
        .sorted()
        .filter(source -> owner(source).isEmpty())
        .forEach(
            source -> {
              bookings.claim(source, caller);
              owners.put(source, Optional.of(caller));
            });
  }

  private boolean isClient() {
    return actor.kind() == Actor.Kind.CLIENT;
  }

  private Optional<String> owner(String source) {
    return owners.computeIfAbsent(source, bookings::owner);
  }
}
