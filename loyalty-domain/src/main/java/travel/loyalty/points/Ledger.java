package travel.loyalty.points;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/**
 * Does postings in the transaction that runs: locks, settles what is due, posts, writes. A plain
 * credit, which is nearly all there is, costs four statements.
 */
final class Ledger {

  private final Sql sql;
  private final Supplier<ZoneId> zone;
  private final Consumer<PointsPosted> announce;

  /**
   * @param zone of the programme
   * @param announce hears what was posted on each account, in the transaction
   */
  Ledger(Sql sql, Supplier<ZoneId> zone, Consumer<PointsPosted> announce) {
    this.sql = sql;
    this.zone = zone;
    this.announce = announce;
  }

  /**
   * Does the postings.
   *
   * @throws Sql.DuplicateKey if one of several credits was done before: nothing may be kept then
   */
  List<Posted> post(List<? extends Posting> asked, Actor actor, Instant now) {
    List<Posting> postings = asked.stream().map(this::completed).toList();
    Journal journal = open(members(postings), now);
    boolean isAlone = postings.size() == 1;
    try {
      return post(journal, postings, actor, p -> isAlone ? one(journal, p) : many(journal, p));
    } catch (Sql.DuplicateKey e) {
      if (!isAlone) {
        throw e;
      }
      // The one statement that failed was the first: nothing of the journal is written.
      Journal again = open(members(postings), now);
      return post(again, postings, actor, p -> lookedUp(again, p));
    }
  }

  private List<Posted> post(
      Journal journal,
      List<? extends Posting> postings,
      Actor actor,
      Function<Posting, Optional<Posted>> before) {
    Poster poster = new Poster(journal, actor.toString());
    new Settling(journal).settle();
    List<Posted> posted = new ArrayList<>();
    for (Posting posting : postings) {
      posted.add(before.apply(posting).orElseGet(() -> poster.post(posting)));
    }
    finish(journal);
    return posted;
  }

  // Who takes back does not know who paid.
  private Posting completed(Posting posting) {
    if (posting instanceof Reversal reversal) {
      List<MemberId> others = new PaidBy(sql).others(reversal.member(), reversal.source());
      return new Reversal(reversal.member(), others, reversal.source(), reversal.fault());
    }
    return posting instanceof PartReversal part
        ? part.along(new PaidBy(sql).others(part.member(), part.redemption()))
        : posting;
  }

  private static List<MemberId> members(List<? extends Posting> postings) {
    return postings.stream().flatMap(posting -> posting.members().stream()).toList();
  }

  // The unique key answers for a credit that is its journal's only entry; it saves a statement.
  private static Optional<Posted> one(Journal journal, Posting posting) {
    boolean isPlain =
        posting instanceof Credit credit
            && journal.entries().isEmpty()
            && journal.account(posting.member()).isAlone()
            && journal.account(posting.member()).balance().debt().isZero()
            && credit.expiresAt().isAfter(journal.now());
    return isPlain ? Optional.empty() : lookedUp(journal, posting);
  }

  // A credit among many that was done before makes the whole fail, and its caller go one by one.
  private static Optional<Posted> many(Journal journal, Posting posting) {
    boolean isPlain = posting instanceof Credit && journal.account(posting.member()).isAlone();
    return isPlain ? Optional.empty() : lookedUp(journal, posting);
  }

  private static Optional<Posted> lookedUp(Journal journal, Posting posting) {
    return Causes.kinds(posting).isEmpty() ? Optional.empty() : new Repeats(journal).find(posting);
  }

  /**
   * Posts what fell due on these accounts.
   *
   * @return what they and those who are one with them have together
   */
  Balance settle(List<MemberId> members, Instant now) {
    Journal journal = open(members, now);
    new Settling(journal).settle();
    finish(journal);
    return journal.accounts().stream().map(Account::balance).reduce(Balance.NONE, Balance::plus);
  }

  /** Locks accounts, and those they are one with, for changes that are no posting. */
  Journal open(List<MemberId> members, Instant now) {
    return new Journal(sql, members, now, zone);
  }

  /** Writes what was done and tells it. */
  void finish(Journal journal) {
    journal.write();
    Map<MemberId, List<EntryView>> posted = new LinkedHashMap<>();
    for (Entry entry : journal.entries()) {
      posted.computeIfAbsent(entry.account(), account -> new ArrayList<>()).add(entry.view());
    }
    posted.forEach((member, entries) -> announce.accept(new PointsPosted(member, entries)));
  }
}
