package travel.loyalty.earning;

import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/** What a company got for a line of a booking, and by which version of the programme. */
record CompanyEarning(MemberId company, String line, int version, Points points) {}
