package travel.loyalty.tier;

import java.time.LocalDate;
import travel.loyalty.shared.MemberId;

/**
 * A member, as far as a review asks.
 *
 * @param memberClass decides on the ladder
 * @param joined in the programme's zone
 */
record Subject(MemberId id, String memberClass, LocalDate joined) {}
