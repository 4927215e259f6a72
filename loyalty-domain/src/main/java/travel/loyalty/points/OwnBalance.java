package travel.loyalty.points;

import travel.loyalty.shared.MemberId;

/** What is under one number of a person who has several. */
public record OwnBalance(MemberId account, Balance balance) {}
