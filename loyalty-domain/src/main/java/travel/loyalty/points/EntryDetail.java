package travel.loyalty.points;

import java.util.List;

/** One line of the ledger with the lots it touched. */
public record EntryDetail(EntryView entry, List<AllocationView> lots) {

  public EntryDetail {
    lots = List.copyOf(lots);
  }
}
