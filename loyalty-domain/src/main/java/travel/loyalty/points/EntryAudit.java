package travel.loyalty.points;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.points.AuditReport.Violation;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/**
 * Goes through the entries account by account, in their order: computes every hash and every
 * explanation again and follows the balances. It holds one chunk of rows at a time.
 */
final class EntryAudit {

  private static final int CHUNK = 2000;
  private static final String LIMIT = " limit " + CHUNK;
  private static final String SAME_ACCOUNT =
      AuditedEntry.COLUMNS + " where account_id = ? and seq > ? order by account_id, seq" + LIMIT;
  private static final String NEXT_ACCOUNTS =
      AuditedEntry.COLUMNS
          + " where account_id > ? and account_id <= ? order by account_id, seq"
          + LIMIT;
  private static final String ALLOCATIONS =
      "select account_id, seq, lot_id, from_part, to_part, points from ledger_allocation"
          + " where account_id between ? and ? and (account_id > ? or seq >= ?)"
          + " and (account_id < ? or seq <= ?) order by account_id, seq, line";

  private final Sql snapshot;
  private final AuditRange range;
  private final Map<Invariant, AuditFindings> findings = new EnumMap<>(Invariant.class);
  private Link last;

  /** Where the walk stands in the account it is in. */
  private record Link(long account, long seq, Instant at, Balance after, byte[] hash) {
    static Link before(long account) {
      return new Link(account, 0, Instant.EPOCH, Balance.NONE, HashChain.start());
    }
  }

  private record Key(long account, long seq) {}

  EntryAudit(Sql snapshot, AuditRange range) {
    this.snapshot = snapshot;
    this.range = range;
    last = Link.before(range.first());
  }

  List<Violation> findings(Invariant invariant) {
    return findings.containsKey(invariant) ? findings.get(invariant).list() : List.of();
  }

  void run() {
    List<AuditedEntry> entries = next();
    while (!entries.isEmpty()) {
      Map<Key, StringBuilder> allocations = allocations(entries);
      for (AuditedEntry entry : entries) {
        check(entry, allocations);
      }
      entries = next();
    }
  }

  private List<AuditedEntry> next() {
    List<AuditedEntry> same =
        snapshot.list(SAME_ACCOUNT, AuditedEntry::read, last.account(), last.seq());
    return same.isEmpty()
        ? snapshot.list(NEXT_ACCOUNTS, AuditedEntry::read, last.account(), range.last())
        : same;
  }

  private Map<Key, StringBuilder> allocations(List<AuditedEntry> entries) {
    AuditedEntry first = entries.get(0);
    AuditedEntry end = entries.get(entries.size() - 1);
    Map<Key, StringBuilder> texts = new HashMap<>();
    snapshot.list(
        ALLOCATIONS,
        row -> {
          Key key = new Key(row.getLong("account_id"), row.getLong("seq"));
          String[] values = {
            row.getString("lot_id"),
            row.getString("from_part"),
            row.getString("to_part"),
            Sql.points(row, "points").toString()
          };
          StringBuilder text = texts.computeIfAbsent(key, k -> new StringBuilder());
          Arrays.stream(values).forEach(v -> text.append(EntryText.SEPARATOR).append(v));
          return key;
        },
        first.account(),
        end.account(),
        first.account(),
        first.seq(),
        end.account(),
        end.seq());
    return texts;
  }

  private void check(AuditedEntry entry, Map<Key, StringBuilder> allocations) {
    Link before = entry.account() == last.account() ? last : Link.before(entry.account());
    checkOrder(entry, before);
    StringBuilder parts = allocations.get(new Key(entry.account(), entry.seq()));
    checkHash(entry, before, entry.text() + (parts == null ? "" : parts));
    checkBalance(entry, before);
    checkExplanation(entry);
    last = new Link(entry.account(), entry.seq(), entry.at(), entry.after(), entry.hash());
  }

  private void checkOrder(AuditedEntry entry, Link before) {
    if (entry.seq() != before.seq() + 1) {
      found(Invariant.I4, "chain-gap", entry, before.seq() + 1, entry.seq());
    }
    if (entry.at().isBefore(before.at())) {
      found(Invariant.I4, "chain-time", entry, before.at(), entry.at());
    }
  }

  private void checkHash(AuditedEntry entry, Link before, String text) {
    if (!Arrays.equals(before.hash(), entry.previousHash())) {
      found(Invariant.I4, "chain-link", entry, hex(before.hash()), hex(entry.previousHash()));
    }
    byte[] hash = HashChain.next(entry.previousHash(), text);
    if (!Arrays.equals(hash, entry.hash())) {
      found(Invariant.I4, "entry-hash", entry, hex(hash), hex(entry.hash()));
    }
  }

  private void checkBalance(AuditedEntry entry, Link before) {
    Balance expected = entry.effect().on(before.after());
    if (!expected.equals(entry.after())) {
      found(Invariant.I6, "running-balance", entry, expected, entry.after());
    }
  }

  private void checkExplanation(AuditedEntry entry) {
    if (!proves(entry.explanation(), entry.points())) {
      found(Invariant.I8, "explanation", entry, entry.points(), entry.explanation());
    }
  }

  private static boolean proves(String explanation, Points points) {
    try {
      return ExplanationJson.read(explanation).proves(points);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private void found(
      Invariant invariant, String problem, AuditedEntry entry, Object expected, Object actual) {
    findings
        .computeIfAbsent(invariant, i -> new AuditFindings())
        .add(
            new Violation(
                problem,
                new MemberId(entry.account()),
                Optional.empty(),
                Optional.of(entry.seq()),
                expected.toString(),
                actual.toString()));
  }
}
