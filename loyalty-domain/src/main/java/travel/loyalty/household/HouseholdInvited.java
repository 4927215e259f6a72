package travel.loyalty.household;

import java.time.Instant;
import travel.loyalty.shared.MemberId;

/** A member was asked to join a household. */
public record HouseholdInvited(long invitation, MemberId member, MemberId by, Instant at) {}
