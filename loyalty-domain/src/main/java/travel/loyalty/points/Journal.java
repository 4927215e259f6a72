package travel.loyalty.points;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/**
 * What one transaction does to the accounts it has locked: each lot is read once and is one object,
 * and all changes are written together at the end, in few statements.
 */
final class Journal {

  private final AccountStore accountStore;
  private final LotStore lotStore;
  private final EntryStore entryStore;
  private final HoldStore holdStore;
  private final PaidBy paidBy;
  private final Instant now;
  private final Supplier<ZoneId> zone;
  private final SortedMap<MemberId, Account> accounts;
  private final Map<Long, Lot> lots = new HashMap<>();
  private final Map<MemberId, List<Lot>> lotsOf = new HashMap<>();
  private final Map<Long, Lot> newLots = new LinkedHashMap<>();
  private final Set<Lot> changedLots = new LinkedHashSet<>();
  private final Map<Long, Hold> holds = new HashMap<>();
  private final Set<Hold> newHolds = new LinkedHashSet<>();
  private final Set<Hold> changedHolds = new LinkedHashSet<>();
  private final List<Entry> entries = new ArrayList<>();

  /** Locks the accounts. */
  Journal(Sql sql, Collection<MemberId> members, Instant now, Supplier<ZoneId> zone) {
    accountStore = new AccountStore(sql);
    lotStore = new LotStore(sql);
    entryStore = new EntryStore(sql);
    holdStore = new HoldStore(sql);
    paidBy = new PaidBy(sql);
    this.now = now;
    this.zone = zone;
    accounts = accountStore.lock(members);
  }

  Instant now() {
    return now;
  }

  ZoneId zone() {
    return zone.get();
  }

  Account account(MemberId member) {
    return accounts.get(member);
  }

  Collection<Account> accounts() {
    return accounts.values();
  }

  /** All accounts of one person, of which this is one. */
  List<Account> wallet(Account account) {
    return account.isAlone()
        ? List.of(account)
        : accounts.values().stream().filter(account::isOneWith).toList();
  }

  /** Whose points a posting may touch: of everybody whom it names, all accounts. */
  List<Account> payers(Posting posting) {
    return posting.members().stream()
        .flatMap(member -> wallet(account(member)).stream())
        .distinct()
        .toList();
  }

  /** What a person has in all accounts. */
  Balance balance(Account account) {
    return wallet(account).stream().map(Account::balance).reduce(Balance.NONE, Balance::plus);
  }

  PaidBy paidBy() {
    return paidBy;
  }

  /** Appends an entry, and moves the points of its lots. */
  Entry post(Account account, Entry.Draft draft, Instant at) {
    for (Allocation part : draft.allocations()) {
      move(account, part);
    }
    Entry entry = account.append(draft, at, zone);
    entries.add(entry);
    return entry;
  }

  /** Adds a lot that an entry of the same journal issues. */
  void issue(Account account, Lot lot) {
    newLots.put(lot.id(), lot);
    lotsOf(lot.account()).add(lot);
    lot.nextChangeAt().ifPresent(account::changesBy);
  }

  /** Moves points within a lot. */
  void move(Account account, Allocation part) {
    part.lot().apply(part);
    changed(account, part.lot());
  }

  /** Keeps what a lot has become. */
  void changed(Account account, Lot lot) {
    lot.nextChangeAt().ifPresent(account::changesBy);
    if (!newLots.containsKey(lot.id())) {
      changedLots.add(lot);
    }
  }

  /** Adds a hold that an entry of the same journal makes. */
  void add(Account account, Hold hold) {
    holds.put(hold.terms().id(), hold);
    newHolds.add(hold);
    account.changesBy(hold.terms().expiresAt());
  }

  /** Keeps what a hold has become. */
  void changed(Hold hold) {
    if (!newHolds.contains(hold)) {
      changedHolds.add(hold);
    }
  }

  Optional<Hold> hold(long id) {
    return Optional.ofNullable(holds.get(id)).or(() -> holdStore.one(id).map(this::known));
  }

  /** A hold and what other accounts have in it. */
  List<Hold> wholeOf(Hold hold) {
    Stream<Hold> shares = holdStore.shares(hold.terms().whole()).stream().map(this::known);
    return Stream.concat(Stream.of(hold), shares).toList();
  }

  /** Open holds of an account whose time is over, as far as this journal has read them. */
  List<Hold> holdsOver(Account account) {
    return holds.values().stream()
        .filter(hold -> hold.terms().account().equals(account.id()) && hold.isOverBy(now))
        .toList();
  }

  private Hold known(Hold read) {
    return holds.computeIfAbsent(read.terms().id(), id -> read);
  }

  List<Lot> openLots(Account account) {
    return with(account, lotStore.open(account.id())).filter(Lot::isOpen).toList();
  }

  List<Lot> lotsFrom(Account account, SourceRef prefix) {
    return with(account, lotStore.from(account.id(), prefix))
        .filter(lot -> lot.isFrom(prefix))
        .toList();
  }

  List<Lot> lotsEnded(Account account, Instant after) {
    return with(account, lotStore.ended(account.id(), after, now))
        .filter(lot -> lot.hasEndedBy(now) && lot.expiresAt().isAfter(after))
        .toList();
  }

  /** What an entry moved, with the lots as they stand in this journal. */
  List<Allocation> allocations(MemberId account, long seq) {
    return lotStore.allocations(account, seq).stream()
        .map(part -> new Allocation(known(part.lot()), part.from(), part.to(), part.points()))
        .toList();
  }

  List<EntryView> caused(Account account, Cause cause) {
    return entryStore.caused(account.id(), cause.source(), cause.rule());
  }

  /** The entries of an account whose source begins so, oldest first, as the tables have them. */
  List<EntryView> from(Account account, SourceRef prefix) {
    return entryStore.from(account.id(), prefix);
  }

  /** Reads what falls due by now on any of these accounts. */
  void readDue(List<MemberId> due) {
    lotStore.due(due, now).forEach(this::known);
    holdStore.due(due, now).forEach(this::known);
  }

  /** The lots of an account that this journal has read or made. */
  Stream<Lot> knownLots(Account account) {
    return lotsOf(account.id()).stream();
  }

  private List<Lot> lotsOf(MemberId account) {
    return lotsOf.computeIfAbsent(account, id -> new ArrayList<>());
  }

  /** After all that was due is done: when these accounts change next. */
  void foresee(List<MemberId> settled) {
    Map<Long, Instant> unread = lotStore.nextChanges(settled, now);
    Map<Long, Instant> timeOuts = holdStore.nextDue(settled, now);
    for (MemberId member : settled) {
      Account account = account(member);
      Stream<Instant> ofRows = Stream.ofNullable(unread.get(member.value()));
      Stream<Instant> ofKnown = knownLots(account).map(Lot::nextChangeAt).flatMap(Optional::stream);
      Stream<Instant> ofHolds = Stream.ofNullable(timeOuts.get(member.value()));
      account.changesNext(
          Stream.of(ofRows, ofKnown, ofHolds).flatMap(at -> at).min(Instant::compareTo));
    }
  }

  // A lot read again is the object that was read before, with its changes.
  private Lot known(Lot read) {
    Lot before = lots.putIfAbsent(read.id(), read);
    if (before == null) {
      lotsOf(read.account()).add(read);
    }
    return before == null ? read : before;
  }

  // What a row says of a lot may be old: all that is known of the account is asked.
  private Stream<Lot> with(Account account, List<Lot> read) {
    read.forEach(this::known);
    return knownLots(account);
  }

  /**
   * Writes it all.
   *
   * @throws Sql.DuplicateKey if an entry was made before; where it is the only one of the journal,
   *     nothing was written
   */
  void write() {
    entryStore.insert(entries);
    lotStore.insert(newLots.values());
    lotStore.update(changedLots);
    entryStore.allocate(entries);
    holdStore.insert(newHolds);
    holdStore.update(changedHolds);
    paidBy.write();
    accountStore.write(accounts.values());
  }

  List<Entry> entries() {
    return entries;
  }
}
