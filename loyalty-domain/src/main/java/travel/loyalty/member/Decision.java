package travel.loyalty.member;

/** A checked {@link ConsentGiven}. */
record Decision(Purpose purpose, ConsentChannel channel, boolean given) {}
