package travel.loyalty.activity;

import java.time.LocalDate;
import travel.loyalty.programme.YearlyAward;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * A member got the points of a birthday or of the day of joining. Observers run inside the
 * transaction that gives them.
 *
 * @param lastDay of use
 */
public record YearlyAwardGiven(
    MemberId member, YearlyAward.Day day, Points points, LocalDate lastDay, SourceRef source) {}
