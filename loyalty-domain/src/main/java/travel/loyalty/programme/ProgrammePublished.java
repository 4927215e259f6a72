package travel.loyalty.programme;

/** A version was put in force, by this node. */
record ProgrammePublished(int version) {}
