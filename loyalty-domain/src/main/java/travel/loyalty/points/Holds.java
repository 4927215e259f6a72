package travel.loyalty.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/**
 * Holds for the features that spend them, in their transaction. It asks for no role and no owner:
 * the door above has done so. Who decides by what it reads locks the accounts before.
 */
@ApplicationScoped
public class Holds {

  private HoldStore store;

  /** For the container's proxy. */
  protected Holds() {}

  @Inject
  public Holds(Sql sql) {
    this.store = new HoldStore(sql);
  }

  /** Those that exist, by their ids. */
  public Map<Long, HeldPoints> find(Set<Long> ids) {
    Map<Long, HeldPoints> found = new HashMap<>();
    for (long id : ids) {
      Optional<Hold> whole = store.one(id);
      whole.ifPresent(hold -> found.put(id, HeldPoints.of(hold, accounts(hold.terms()))));
    }
    return found;
  }

  private List<MemberId> accounts(HoldTerms whole) {
    Stream<MemberId> others =
        store.shares(whole.id()).stream().map(share -> share.terms().account());
    return Stream.concat(Stream.of(whole.account()), others).toList();
  }

  /** By which the ledger knows what a hold spent. */
  public static SourceRef spentBy(long hold) {
    return HoldTerms.source(hold);
  }
}
