package travel.loyalty.household;

import java.time.Instant;
import travel.loyalty.shared.MemberId;

/** A child turned fourteen: from now on the own consent counts, and is asked for. */
public record OwnConsentDue(MemberId member, MemberId guardian, Instant at) {}
