package travel.loyalty.tier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.shared.MemberId;

/**
 * A level is lost unless more comes. Observers run inside the review's transaction.
 *
 * @param until its last day
 * @param daysLeft 90, 60 or 30, fewer where the level is worked out every month
 * @param missing for each way of keeping it what is missing
 */
public record TierAtRisk(
    MemberId member,
    String level,
    LocalDate until,
    long daysLeft,
    List<Map<Measure, BigDecimal>> missing) {}
