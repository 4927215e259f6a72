package travel.loyalty.programme;

import java.util.Optional;
import travel.loyalty.shared.Points;

/** Points that a member gets once, for joining. */
public record EnrolmentAward(
    String code, Points points, Optional<Points> budget, Optional<OwnValidity> validity)
    implements Award {}
