package travel.loyalty.web.api;

/**
 * How many calls of the API are served at a time: a third of the connections to the database for
 * calls, a sixth for uploads. A call may hold two connections, that of its key and that of its
 * work; so all of them together never wait for each other, and with single ones the portals keep
 * half of the pool.
 *
 * @param calls no more than the processors are good for, since more at once only makes all slower
 * @param uploads apart, since the line of their sender decides how long they take
 */
record ApiTurns(int calls, int uploads) {

  private static final int CALLS_MIN = 16;
  private static final int CALLS_PER_PROCESSOR = 4;

  static ApiTurns of(int connections, int processors) {
    int served = Math.max(CALLS_MIN, CALLS_PER_PROCESSOR * processors);
    return new ApiTurns(Math.min(served, connections / 3), Math.min(8, connections / 6));
  }
}
