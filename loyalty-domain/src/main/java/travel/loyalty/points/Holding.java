package travel.loyalty.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.Ids;
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
  private final Paying paying;

  Holding(Journal journal, Settling settling) {
    this.journal = journal;
    this.settling = settling;
    this.paying = new Paying(journal);
  }

  void authorise(List<Account> payers, HoldTerms terms, String actor) {
    Map<Account, List<Allocation>> shares = paying.pay(payers, terms.points(), LotPart.HELD);
    Explanation why = Explanation.given(terms.points());
    paying.post(
        shares,
        (points, parts) ->
            Entry.Draft.ofLots(
                EntryKind.HELD, points.negated(), cause(terms, actor), why.share(points), parts));
    journal.add(journal.account(terms.account()), Hold.authorised(terms));
    shares.forEach((account, parts) -> addShare(account, terms, Paying.sum(parts)));
  }

  private void addShare(Account account, HoldTerms terms, Points points) {
    if (!account.id().equals(terms.account())) {
      journal.add(account, Hold.authorised(terms.share(account.id(), Ids.next(), points)));
    }
  }

  void capture(Capture capture, String actor) {
    Hold whole = open(capture.hold());
    Cause cause = cause(whole.terms(), actor);
    List<Hold> holds = journal.wholeOf(whole);
    List<Allocation> spent = new ArrayList<>();
    List<Allocation> rest = new ArrayList<>();
    split(held(holds), capture.points(), spent, rest);
    Explanation why = Explanation.given(capture.points());
    Map<Account, List<Allocation>> shares = paying.byAccount(spent);
    paying.post(
        shares,
        (points, parts) ->
            Entry.Draft.ofLots(
                EntryKind.REDEEMED, points.negated(), cause, why.share(points), parts));
    paying.note(capture, shares.keySet());
    for (Hold hold : holds) {
      List<Allocation> own = shares.getOrDefault(account(hold), List.of());
      Points captured = hold == whole ? capture.points() : Paying.sum(own);
      close(hold, HoldState.CAPTURED, captured, journal.now());
    }
    paying
        .byAccount(rest)
        .forEach((account, parts) -> giveBack(account, parts, cause, journal.now()));
  }

  private Account account(Hold hold) {
    return journal.account(hold.terms().account());
  }

  // What one account set aside goes in that order; of several, first expired first again.
  private List<Allocation> held(List<Hold> holds) {
    List<Allocation> held =
        holds.stream().flatMap(hold -> held(account(hold), hold).stream()).toList();
    return holds.size() == 1
        ? held
        : held.stream().sorted(Comparator.comparing(Allocation::lot, Lot.FEFO)).toList();
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

  void release(Release release, String actor) {
    for (Hold hold : journal.wholeOf(open(release.hold()))) {
      giveBack(hold, HoldState.VOIDED, actor, journal.now());
    }
  }

  /** Gives back what nobody decided on in time. */
  void timeOut(Hold hold, Instant at) {
    giveBack(hold, HoldState.EXPIRED, Cause.TIME, at);
  }

  private void giveBack(Hold hold, HoldState how, String actor, Instant at) {
    List<Allocation> rest = new ArrayList<>();
    split(held(account(hold), hold), Points.ZERO, new ArrayList<>(), rest);
    close(hold, how, Points.ZERO, at);
    giveBack(account(hold), rest, cause(hold.terms(), actor), at);
  }

  private void close(Hold hold, HoldState how, Points captured, Instant at) {
    hold.close(how, captured, at);
    journal.changed(hold);
  }

  private void giveBack(Account account, List<Allocation> rest, Cause cause, Instant at) {
    if (rest.isEmpty()) {
      return;
    }
    Points points = Paying.sum(rest);
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

  // Whose own points were not needed has a hold and no entry for it.
  private List<Allocation> held(Account account, Hold hold) {
    return journal.caused(account, cause(hold.terms(), "")).stream()
        .filter(caused -> caused.kind() == EntryKind.HELD)
        .findFirst()
        .map(entry -> journal.allocations(account.id(), entry.seq()))
        .orElse(List.of());
  }

  private static Cause cause(HoldTerms terms, String actor) {
    return new Cause(terms.source(), "", 0, actor);
  }
}
