package travel.loyalty.points;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;

/**
 * A page of the lines of a person, who may have several accounts: each is read on from its own
 * place, and their lines are put in the order of time.
 */
final class EntryPage {

  static final Comparator<EntryView> OLDEST_FIRST =
      Comparator.comparing(EntryView::at)
          .thenComparing(entry -> entry.member().value())
          .thenComparing(EntryView::seq);
  static final Comparator<EntryView> NEWEST_FIRST = OLDEST_FIRST.reversed();

  private static final String BETWEEN = "_";

  private final List<MemberId> accounts;
  private final int limit;
  private final Map<MemberId, Long> places = new HashMap<>();

  /**
   * Reads where a page begins.
   *
   * @param beginning place of the first page
   */
  EntryPage(List<MemberId> accounts, PageRequest page, long beginning) {
    this.accounts = accounts.stream().sorted(Comparator.comparing(MemberId::value)).toList();
    limit = page.limit();
    String[] given = page.isFirst() ? new String[0] : page.after().split(BETWEEN);
    if (!page.isFirst() && given.length != accounts.size()) {
      throw new NotFound("page");
    }
    for (int i = 0; i < this.accounts.size(); i++) {
      places.put(this.accounts.get(i), page.isFirst() ? beginning : number(given[i]));
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new NotFound("page");
    }
  }

  List<MemberId> accounts() {
    return accounts;
  }

  long place(MemberId account) {
    return places.get(account);
  }

  /** One row more than is shown tells whether a page follows. */
  int wanted() {
    return limit + 1;
  }

  /**
   * The page.
   *
   * @param read of each account its next lines, as many as are wanted
   */
  PageOf<EntryView> of(List<EntryView> read, Comparator<EntryView> order) {
    List<EntryView> rows = new ArrayList<>(read);
    rows.sort(order);
    if (rows.size() <= limit) {
      return new PageOf<>(rows, "");
    }
    List<EntryView> shown = rows.subList(0, limit);
    shown.forEach(entry -> places.put(entry.member(), entry.seq()));
    return new PageOf<>(
        shown,
        accounts.stream()
            .map(account -> places.get(account).toString())
            .collect(Collectors.joining(BETWEEN)));
  }
}
