package travel.loyalty.member;

import java.time.Instant;
import travel.loyalty.shared.MemberId;

/** A member changed name, birthday, language or time zone. */
public record ProfileChanged(MemberId member, Instant at) {}
