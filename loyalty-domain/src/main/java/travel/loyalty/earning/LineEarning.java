package travel.loyalty.earning;

import travel.loyalty.shared.Points;

/** What a line earned by a rule, and by which version of the programme. */
record LineEarning(String line, String rule, int version, Points points) {}
