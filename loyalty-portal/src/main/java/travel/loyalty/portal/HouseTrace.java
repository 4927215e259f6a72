package travel.loyalty.portal;

import travel.loyalty.shared.Trace;
import travel.loyalty.ui.guard.TraceFilter;

/** Numbers the requests of a WAR, and tells the domain. */
public final class HouseTrace extends TraceFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected Runnable begin(String trace) {
    return Trace.begin(trace);
  }
}
