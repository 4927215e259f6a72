package travel.loyalty.imports;

import java.util.Optional;
import travel.loyalty.shared.Actor;

/**
 * An import for those who work at it.
 *
 * @param storedAs name of the file in the folder of imports
 * @param mapping its JSON; empty until one is chosen
 */
record ImportJob(
    ImportId id,
    String storedAs,
    ImportState state,
    Phase phase,
    Optional<String> mapping,
    Actor owner,
    ImportCounts counts) {}
