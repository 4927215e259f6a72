package travel.loyalty.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.shared.Points;

/**
 * An API client, as lists and pages show one.
 *
 * @param version to hand back with a change, so that two people do not undo each other's
 * @param liveKeys how many keys are not revoked, two at most
 * @param lastUsedAt to the hour
 */
public record ClientView(
    long id,
    int version,
    String name,
    ClientKind kind,
    Set<String> scopes,
    Points adjustmentLimit,
    int liveKeys,
    Optional<Instant> lastUsedAt) {

  public ClientView {
    scopes = Set.copyOf(scopes);
  }
}
