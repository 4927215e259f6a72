package travel.loyalty.shared;

import com.github.f4b6a3.tsid.TsidCreator;

/**
 * Makes keys: 64 bit, ordered by time, unique over nodes. The application makes them, so that rows
 * go in by batches and no database's own counter is needed (docs/adr/0004).
 */
public final class Ids {

  private Ids() {}

  public static long next() {
    return TsidCreator.getTsid().toLong();
  }
}
