package travel.loyalty.member;

import java.time.LocalDate;
import travel.loyalty.shared.MemberId;

/**
 * Since when somebody belongs to the programme, and as what.
 *
 * @param joinedOn in the programme's zone
 */
public record Membership(MemberId id, MemberClass memberClass, LocalDate joinedOn) {}
