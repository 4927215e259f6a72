package travel.loyalty.household;

import java.time.Instant;
import travel.loyalty.member.MemberRef;

/** A member was asked to join a household and has not answered. */
public record Invitation(long id, MemberRef member, MemberRef by, Instant at) {}
