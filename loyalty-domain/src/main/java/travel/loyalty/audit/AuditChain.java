package travel.loyalty.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * The chain of seals over the records. A seal's hash covers the seal before it and the digest of
 * each of its records, so a change anywhere breaks all that follows.
 */
final class AuditChain {

  private static final int RECORDS_A_SEAL = 1000;
  // Longer than any transaction: nothing with a lower number is still to be committed by then.
  private static final Duration SETTLED = Duration.ofMinutes(15);
  private static final String BEGINNING = "0".repeat(64);

  private final Sql sql;
  private final AuditTrail trail;
  private final WallClock wall;

  AuditChain(Sql sql, WallClock wall) {
    this.sql = sql;
    this.trail = new AuditTrail(sql);
    this.wall = wall;
  }

  private record Seal(int number, long firstRecord, long lastRecord, int records, String hash) {
    static final Seal BEFORE_ALL = new Seal(0, 0, 0, 0, BEGINNING);
  }

  /** Whether there are settled records without a seal. */
  boolean isSealable() {
    return trail.firstAfter(last().lastRecord(), settledBefore()).isPresent();
  }

  /**
   * Seals every settled record.
   *
   * @param before is run before each seal
   */
  void sealAll(Runnable before) {
    Seal last = last();
    List<AuditTrail.Stored> next = next(last);
    while (!next.isEmpty()) {
      before.run();
      last = add(last, next);
      next = next(last);
    }
  }

  private List<AuditTrail.Stored> next(Seal last) {
    return trail.sealable(last.lastRecord(), settledBefore(), RECORDS_A_SEAL);
  }

  private Instant settledBefore() {
    return wall.now().minus(SETTLED);
  }

  private Seal add(Seal before, List<AuditTrail.Stored> records) {
    long first = records.get(0).record().id();
    long last = records.get(records.size() - 1).record().id();
    Seal seal =
        new Seal(before.number() + 1, first, last, records.size(), hash(before.hash(), records));
    sql.update(
        "insert into audit_seal (number, first_record, last_record, records, hash, sealed_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        seal.number(),
        seal.firstRecord(),
        seal.lastRecord(),
        seal.records(),
        seal.hash(),
        wall.now());
    return seal;
  }

  private static String hash(String before, List<AuditTrail.Stored> records) {
    Digest digest = new Digest().add(before);
    records.forEach(stored -> digest.add(stored.digest()));
    return digest.hex();
  }

  /** Recomputes everything. */
  ChainReport verify() {
    List<ChainReport.ChainBreak> breaks = new ArrayList<>();
    Seal before = Seal.BEFORE_ALL;
    long records = 0;
    int seals = 0;
    for (Seal seal : seals()) {
      breaks.addAll(verify(before, seal));
      before = seal;
      records += seal.records();
      seals++;
    }
    breaks.addAll(changedAfter(before.lastRecord()));
    long unsealed = trail.countAfter(before.lastRecord());
    return new ChainReport(seals, records, unsealed, before.hash(), breaks);
  }

  // From the record behind the last seal on, so that one slipped in between is seen too.
  private List<ChainReport.ChainBreak> verify(Seal before, Seal seal) {
    List<ChainReport.ChainBreak> breaks = new ArrayList<>();
    if (seal.number() != before.number() + 1) {
      breaks.add(new ChainReport.ChainBreak(ChainReport.Fault.SEAL_MISSING, before.number() + 1));
    }
    long from = breaks.isEmpty() ? before.lastRecord() + 1 : seal.firstRecord();
    List<AuditTrail.Stored> records = trail.between(from, seal.lastRecord());
    breaks.addAll(changed(records));
    if (!hash(before.hash(), records).equals(seal.hash()) || records.size() != seal.records()) {
      breaks.add(new ChainReport.ChainBreak(ChainReport.Fault.SEAL_BROKEN, seal.number()));
    }
    return breaks;
  }

  private List<ChainReport.ChainBreak> changedAfter(long last) {
    return changed(trail.between(last + 1, Long.MAX_VALUE));
  }

  private static List<ChainReport.ChainBreak> changed(List<AuditTrail.Stored> records) {
    return records.stream()
        .filter(stored -> !stored.isUnchanged())
        .map(stored -> stored.record().id())
        .map(id -> new ChainReport.ChainBreak(ChainReport.Fault.RECORD_CHANGED, id))
        .toList();
  }

  private Seal last() {
    return sql.first(
            "select number, first_record, last_record, records, hash from audit_seal"
                + " order by number desc limit 1",
            AuditChain::seal)
        .orElse(Seal.BEFORE_ALL);
  }

  private List<Seal> seals() {
    return sql.list(
        "select number, first_record, last_record, records, hash from audit_seal order by number",
        AuditChain::seal);
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getInt("number"),
        row.getLong("first_record"),
        row.getLong("last_record"),
        row.getInt("records"),
        row.getString("hash"));
  }

  /** When the settled records are next to be sealed; none while all are. */
  Optional<Instant> due(Instant businessNow) {
    return isSealable() ? Optional.of(businessNow) : Optional.empty();
  }
}
