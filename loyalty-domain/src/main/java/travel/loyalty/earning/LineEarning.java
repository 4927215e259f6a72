package travel.loyalty.earning;

import travel.loyalty.shared.Points;

/** What a line earned by a rule, and by which version of the programme. */
public record LineEarning(String line, String rule, int version, Points points) {}
