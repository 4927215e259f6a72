package travel.loyalty.imports;

/**
 * One reason why an import cannot be rolled back.
 *
 * @param subject booking as source/reference, or member number
 * @param code {@code booking-changed-later}, {@code points-spent}, {@code refund-stays}, {@code
 *     member-stays}, {@code member-used}
 */
public record RollbackBlocker(long row, String subject, String code) {}
