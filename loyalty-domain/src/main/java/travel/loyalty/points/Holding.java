package travel.loyalty.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/**
 * Sets points aside and gives them back. While they are held they are not spent and do not end;
 * those whose last day passed meanwhile end in the moment they come back, by entries of their own.
 */
final class Holding {

  private final Journal journal;
  private final Settling settling;

  Holding(Journal journal, Settling settling) {
    this.journal = journal;
    this.settling = settling;
  }

  void authorise(Account account, HoldTerms terms, String actor) {
    List<Allocation> set = Spending.pay(journal.openLots(account), terms.points(), LotPart.HELD);
    journal.post(
        account,
        Entry.Draft.ofLots(
            EntryKind.HELD,
            terms.points().negated(),
            cause(terms.id(), actor),
            Explanation.given(terms.points()),
            set),
        journal.now());
    journal.add(account, Hold.authorised(terms));
  }

  void capture(Account account, Capture capture, String actor) {
    Hold hold = open(capture.hold());
    Instant now = journal.now();
    List<Allocation> spent = new ArrayList<>();
    List<Allocation> rest = new ArrayList<>();
    split(held(account, hold), capture.points(), spent, rest);
    journal.post(
        account,
        Entry.Draft.ofLots(
            EntryKind.REDEEMED,
            capture.points().negated(),
            cause(capture.hold(), actor),
            Explanation.given(capture.points()),
            spent),
        now);
    hold.close(HoldState.CAPTURED, capture.points(), now);
    journal.changed(hold);
    giveBack(account, rest, cause(capture.hold(), actor), now);
  }

  private static void split(
      List<Allocation> held, Points wanted, List<Allocation> spent, List<Allocation> rest) {
    Points missing = wanted;
    for (Allocation part : held) {
      Points used = part.points().min(missing);
      missing = missing.minus(used);
      add(spent, part.lot(), LotPart.CONSUMED, used);
      add(rest, part.lot(), LotPart.AVAILABLE, part.points().minus(used));
    }
    Checks.that(missing.isZero(), "The hold is " + missing + " short of " + wanted);
  }

  private static void add(List<Allocation> parts, Lot lot, LotPart to, Points points) {
    if (points.isPositive()) {
      parts.add(new Allocation(lot, LotPart.HELD, to, points));
    }
  }

  void release(Account account, Release release, String actor) {
    close(account, open(release.hold()), HoldState.VOIDED, actor, journal.now());
  }

  /** Gives back what nobody decided on in time. */
  void timeOut(Account account, Hold hold, Instant at) {
    close(account, hold, HoldState.EXPIRED, Cause.TIME, at);
  }

  private void close(Account account, Hold hold, HoldState how, String actor, Instant at) {
    List<Allocation> rest = new ArrayList<>();
    split(held(account, hold), Points.ZERO, new ArrayList<>(), rest);
    hold.close(how, Points.ZERO, at);
    journal.changed(hold);
    giveBack(account, rest, cause(hold.terms().id(), actor), at);
  }

  private void giveBack(Account account, List<Allocation> rest, Cause cause, Instant at) {
    if (rest.isEmpty()) {
      return;
    }
    Points points = rest.stream().map(Allocation::points).reduce(Points.ZERO, Points::plus);
    journal.post(
        account,
        Entry.Draft.ofLots(EntryKind.RELEASED, points, cause, Explanation.given(points), rest),
        at);
    for (Allocation part : rest) {
      if (part.lot().hasEndedBy(at)) {
        // Its end may have been posted for the part that was not held: this is another one.
        part.lot().revive(part.lot().expiresAt());
        settling.expire(account, part.lot(), at);
      }
    }
    settling.repay(account, cause, at);
  }

  private Hold open(long id) {
    Hold hold = journal.hold(id).orElseThrow(() -> new NotFound("hold"));
    if (!hold.isOpen()) {
      throw new Refused(
          "hold-closed", Map.of("state", hold.state().name(), "captured", hold.captured()));
    }
    return hold;
  }

  private List<Allocation> held(Account account, Hold hold) {
    EntryView entry =
        journal.caused(account, cause(hold.terms().id(), "")).stream()
            .filter(caused -> caused.kind() == EntryKind.HELD)
            .findFirst()
            .orElseThrow();
    return journal.allocations(account.id(), entry.seq());
  }

  private static Cause cause(long hold, String actor) {
    return new Cause(HoldTerms.source(hold), "", 0, actor);
  }
}
