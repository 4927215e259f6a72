package travel.loyalty.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/**
 * Makes the accounts of one person, who had joined more than once, one wallet, and parts them
 * again. No point moves by that: every entry, lot and hold stays in its account, so that parting
 * leaves each with what is its own. Only what one owes, another pays, as a loan that can go back.
 */
@ApplicationScoped
public class Wallets {

  private Sql sql;
  private BusinessClock clock;
  private Ledger ledger;

  /** For the container's proxy. */
  protected Wallets() {}

  @Inject
  public Wallets(
      Sql sql, BusinessClock clock, ProgrammeService programme, Event<PointsPosted> posted) {
    this.sql = sql;
    this.clock = clock;
    this.ledger = new Ledger(sql, () -> programme.current().zone(), posted::fire);
  }

  /**
   * Makes two wallets one, in the transaction that runs.
   *
   * @param wallet the account whose wallet stays
   * @param other an account of the one that is added
   * @param why unique for this act
   */
  public void join(MemberId wallet, MemberId other, SourceRef why, Actor actor) {
    List<MemberId> both = List.of(wallet, other);
    settle(both);
    new AccountStore(sql).share(all(both), Optional.of(wallet));
    repay(both, why, actor);
  }

  /**
   * Parts accounts from a wallet: each has what its own lots have, and owes what came of it.
   *
   * @param leaving those that go, one with each other still if they are several; the first gives
   *     that wallet its name
   * @param why unique for this act
   */
  public void part(List<MemberId> leaving, SourceRef why, Actor actor) {
    settle(leaving);
    Journal journal = ledger.open(leaving, clock.now());
    takeLoansBack(journal, leaving, actor);
    ledger.finish(journal);
    List<MemberId> all = journal.accounts().stream().map(Account::id).toList();
    List<MemberId> staying = all.stream().filter(member -> !leaving.contains(member)).toList();
    AccountStore accounts = new AccountStore(sql);
    if (staying.size() == 1) {
      accounts.share(staying, Optional.empty());
    }
    accounts.share(leaving, Optional.of(leaving.get(0)).filter(name -> leaving.size() > 1));
    repay(all, why, actor);
  }

  private void takeLoansBack(Journal journal, List<MemberId> leaving, Actor actor) {
    Lending lending = new Lending(journal);
    for (Account payer : journal.accounts()) {
      for (Account debtor : journal.accounts()) {
        if (leaving.contains(payer.id()) != leaving.contains(debtor.id())) {
          lending
              .open(payer, debtor)
              .forEach(loan -> lending.takeBack(loan, payer, debtor, actor.toString()));
        }
      }
    }
  }

  private List<MemberId> all(List<MemberId> members) {
    return ledger.open(members, clock.now()).accounts().stream().map(Account::id).toList();
  }

  // Before the accounts become one or part: what fell due until now, fell due as they were.
  private void settle(List<MemberId> members) {
    ledger.settle(members, clock.now());
  }

  private void repay(List<MemberId> members, SourceRef why, Actor actor) {
    Journal journal = ledger.open(members, clock.now());
    Settling settling = new Settling(journal);
    Cause cause = new Cause(why, "", 0, actor.toString());
    journal.accounts().forEach(account -> settling.repay(account, cause, journal.now()));
    ledger.finish(journal);
  }

  /** What is under each number of a person, which may be several. */
  public List<OwnBalance> apart(MemberId member) {
    ledger.settle(List.of(member), clock.now());
    return new AccountReads(sql).apart(member);
  }
}
