package travel.loyalty.shared;

/**
 * The number of the request that this thread is answering: it stands in the answer, in the log and
 * in the audit trail, so that support finds one by the other. A job has none.
 */
public final class Trace {

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private Trace() {}

  /**
   * Begins a request.
   *
   * @return to be run when the request is answered
   */
  public static Runnable begin(String trace) {
    CURRENT.set(trace);
    return CURRENT::remove;
  }

  /** The number; empty where no request is behind what happens. */
  public static String current() {
    String trace = CURRENT.get();
    return trace == null ? "" : trace;
  }
}
