package travel.loyalty.points;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/**
 * The door of the ledger. An account opens with its first posting; a member without one has nothing
 * on every balance.
 *
 * <p>Who may cause a posting is decided by the doors above, which know what it is for. Writes wait
 * for the account's row; where that ends in {@code Sql.Busy}, the caller repeats its whole
 * transaction.
 */
@Stateless
@PermitAll
public class PointsService {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;
  @Inject private ProgrammeService programme;
  @Inject private Event<PointsPosted> posted;
  private Ledger ledger;
  private AccountReads accounts;
  private EntryReads entries;

  /** For the container. */
  public PointsService() {}

  /** For tests without one. */
  public PointsService(
      Sql sql, BusinessClock clock, ProgrammeService programme, Event<PointsPosted> posted) {
    this.sql = sql;
    this.clock = clock;
    this.programme = programme;
    this.posted = posted;
    prepare();
  }

  @PostConstruct
  void prepare() {
    ledger = new Ledger(sql, this::zone, posted::fire);
    accounts = new AccountReads(sql);
    entries = new EntryReads(sql);
  }

  private ZoneId zone() {
    return programme.current().zone();
  }

  /** Credits what was earned; what is owed is repaid when it becomes available. */
  public Posted credit(Credit credit, Actor actor) {
    return post(credit, actor);
  }

  /**
   * Takes back: pending points of the originating lots, then their available ones, then other lots
   * first expired first; the rest is a debt. What is held stays, and what had expired unspent
   * counts as taken back.
   */
  public Posted clawBack(Clawback clawback, Actor actor) {
    return post(clawback, actor);
  }

  /**
   * Spends, first expired first.
   *
   * @throws travel.loyalty.shared.Refused {@code insufficient-points} or {@code lot-expired}
   */
  public Posted spend(Spend spend, Actor actor) {
    return post(spend, actor);
  }

  /**
   * Gives or takes by decision of a person, without any limit.
   *
   * @throws travel.loyalty.shared.Refused {@code insufficient-points} or {@code lot-expired}
   */
  public Posted adjust(Adjustment adjustment, Actor actor) {
    return post(adjustment, actor);
  }

  /**
   * Takes a redemption back.
   *
   * @throws NotFound if nothing was spent by that source
   */
  public Posted reverse(Reversal reversal, Actor actor) {
    return post(reversal, actor);
  }

  /** Moves the dates of points that still wait. */
  public Posted reschedule(Reschedule reschedule, Actor actor) {
    return post(reschedule, actor);
  }

  private Posted post(Posting posting, Actor actor) {
    return postAll(List.of(posting), actor).get(0);
  }

  /**
   * Does many postings in one transaction, locking the accounts in the order of their ids.
   *
   * @return what each did, in the order given
   * @throws travel.loyalty.shared.Refused by the first that must be refused; then none is done
   * @throws Sql.DuplicateKey if one of several credits was done before; then none is done, and the
   *     caller does them one by one
   */
  public List<Posted> postAll(List<? extends Posting> postings, Actor actor) {
    return ledger.post(postings, actor, clock.now());
  }

  /**
   * Lets nobody else post on these accounts until the transaction ends, for who must look at
   * something else before posting. Accounts that are missing are opened.
   */
  public void hold(Collection<MemberId> members) {
    new AccountStore(sql).lock(members);
  }

  /** The balance now: one statement unless something fell due since the last change. */
  public Balance balance(MemberId member) {
    return standing(member).balance();
  }

  // What fell due is posted first, so that a balance is true also before the job has run.
  private AccountReads.Standing standing(MemberId member) {
    AccountReads.Standing standing = accounts.standing(member);
    return standing.holdsAt(clock.now())
        ? standing
        : standing.with(ledger.settle(List.of(member), clock.now()));
  }

  /** The balance with the open lots and the expiry ladder. */
  public AccountView account(MemberId member) {
    return accounts.account(standing(member), zone());
  }

  /** The lots that would pay so much now, first expired first; of too few points all there are. */
  public List<AllocationView> wouldPay(MemberId member, Points points) {
    return accounts.payers(standing(member), points);
  }

  /** The ledger, oldest first. */
  public PageOf<EntryView> ledger(MemberId member, PageRequest page) {
    return entries.oldestFirst(standing(member).accounts(), page);
  }

  /** The ledger for people, newest first. */
  public Statement statement(MemberId member, EntryFilter filter, PageRequest page) {
    AccountReads.Standing standing = standing(member);
    return new Statement(
        standing.balance(), entries.newestFirst(standing.accounts(), filter, page));
  }

  /**
   * The entries that a source caused, oldest first.
   *
   * @param source those of this kind whose reference begins with this one
   */
  public List<EntryView> entriesOf(MemberId member, SourceRef source) {
    return entries.from(member, source);
  }

  /**
   * One line of a person with the lots it touched.
   *
   * @param account the number it is under
   * @throws NotFound if the person has no such line
   */
  public EntryDetail entry(MemberId person, MemberId account, long seq) {
    if (!accounts.standing(person).accounts().contains(account)) {
      throw new NotFound("entry");
    }
    return entries.one(account, seq);
  }

  /** Earned and used in each of the last twelve months, oldest first, the running one included. */
  public List<MonthView> months(MemberId member) {
    YearMonth running = YearMonth.from(clock.now().atZone(zone()));
    return accounts.months(accounts.standing(member).accounts(), running);
  }

  /** Members who can still use points whose last day is this one, in the programme's zone. */
  public List<MemberId> withPointsEndingOn(LocalDate lastDay) {
    return accounts.withPointsEndingOn(lastDay, zone());
  }

  /**
   * The earliest last day of anybody's points that is not before a day, in the programme's zone.
   */
  public Optional<LocalDate> firstLastDay(LocalDate from) {
    return accounts.firstLastDay(from, zone());
  }

  /** Checks the invariants I1 to I8 over the whole ledger, in one snapshot. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AuditReport audit() {
    return new LedgerAudit(sql).all(clock.now());
  }

  /** Checks the invariants I1 to I8 of one account. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AuditReport audit(MemberId member) {
    return new LedgerAudit(sql).of(member, clock.now());
  }
}
