package travel.loyalty.programme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A version with how far it is.
 *
 * @param retiredOn the first day that earns by another; empty while none is known
 * @param simulation what it was seen to change, before it was published
 */
public record ProgrammeLife(
    ProgrammeVersion version,
    ProgrammeState state,
    Optional<LocalDate> retiredOn,
    Optional<Simulation> simulation) {}
