package travel.loyalty.imports;

import java.util.Map;
import travel.loyalty.access.Caller;
import travel.loyalty.access.Population;
import travel.loyalty.access.Scope;
import travel.loyalty.imports.mapping.Mapping;
import travel.loyalty.shared.Refused;

/**
 * What an API client may send a file for. A partner must not learn from a report who is a member:
 * it sends no members by file, and names those of its bookings by their number.
 */
final class FileRights {

  private FileRights() {}

  /**
   * Asks whether the caller may import by a mapping.
   *
   * @throws Refused {@code not-allowed} with the {@code scope} that is missing; {@code validation}
   *     of a field that is not for partners
   */
  static void require(Mapping mapping, Caller who) {
    boolean members = mapping.target().equals(ImportTarget.MEMBERS.name());
    String scope = Scope.MEMBERS_WRITE.text();
    if (members && who.population() == Population.CLIENT && !who.hasScope(scope)) {
      throw new Refused("not-allowed", Map.of("scope", scope));
    }
    if (members && who.isPartner()) {
      throw Refused.invalid("/target", "not-for-partners");
    }
    if (mapping.names("/memberRef") && who.isPartner()) {
      throw Refused.invalid("/fields/memberRef", "not-for-partners");
    }
  }
}
