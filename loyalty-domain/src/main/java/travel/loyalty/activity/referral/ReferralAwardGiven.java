package travel.loyalty.activity.referral;

import java.time.LocalDate;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * A member got points for the friends he brought. Observers run inside the transaction that gives
 * them.
 *
 * @param friends how many count by now
 * @param lastDay of use
 */
public record ReferralAwardGiven(
    MemberId member, int friends, Points points, LocalDate lastDay, SourceRef source) {}
