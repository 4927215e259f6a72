package travel.loyalty.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import travel.loyalty.points.AuditReport.Violation;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/**
 * The checks that the database does itself. Each finds what is wrong in a range of accounts and
 * gives {@code account_id, lot_id, seq, expected, found}.
 */
enum AuditQuery {
  LOT_PARTS(
      Invariant.I1,
      """
      select account_id, id as lot_id, null as seq, issued as expected,
             pending + available + held + consumed + expired + revoked as found
        from point_lot
       where account_id between ? and ?
         and issued <> pending + available + held + consumed + expired + revoked
      """),
  LOT_NEGATIVE(
      Invariant.I1,
      """
      select account_id, id as lot_id, null as seq, 0 as expected,
             least(pending, available, held, consumed, expired, revoked) as found
        from point_lot
       where account_id between ? and ?
         and least(pending, available, held, consumed, expired, revoked) < 0
      """),
  LOT_OPEN(
      Invariant.I1,
      """
      select account_id, id as lot_id, null as seq, pending + available + held as expected,
             case when is_open then 1 else 0 end as found
        from point_lot
       where account_id between ? and ?
         and is_open <> (pending + available + held > 0)
      """),
  ENTRY_ALLOCATIONS(
      Invariant.I2,
      """
      select e.account_id, null as lot_id, e.seq,
             e.pending_change + e.available_change + e.held_change as expected,
             coalesce(sum(case when a.to_part in ('PENDING', 'AVAILABLE', 'HELD')
                               then a.points else 0 end
                        - case when a.from_part in ('PENDING', 'AVAILABLE', 'HELD')
                               then a.points else 0 end), 0) as found
        from ledger_entry e
        left join ledger_allocation a on a.account_id = e.account_id and a.seq = e.seq
       where e.account_id between ? and ?
         and e.lot_id is null
       group by e.account_id, e.seq, e.pending_change, e.available_change, e.held_change
      having e.pending_change <> coalesce(sum(case when a.to_part = 'PENDING' then a.points
                                 when a.from_part = 'PENDING' then -a.points else 0 end), 0)
          or e.available_change <> coalesce(sum(case when a.to_part = 'AVAILABLE' then a.points
                                 when a.from_part = 'AVAILABLE' then -a.points else 0 end), 0)
          or e.held_change <> coalesce(sum(case when a.to_part = 'HELD' then a.points
                                 when a.from_part = 'HELD' then -a.points else 0 end), 0)
      """),
  ENTRY_EFFECT(
      Invariant.I3,
      """
      select account_id, lot_id, seq, points as expected,
             pending_change + available_change + held_change + debt_change as found
        from ledger_entry
       where account_id between ? and ?
         and not (case kind
           when 'PENDING' then points > 0 and pending_change = points
             and available_change = 0 and held_change = 0 and debt_change = 0
           when 'MATURED' then points > 0 and pending_change = -points
             and available_change = points and held_change = 0 and debt_change = 0
           when 'HELD' then points < 0 and available_change = points
             and held_change = -points and pending_change = 0 and debt_change = 0
           when 'RELEASED' then points > 0 and available_change = points
             and held_change = -points and pending_change = 0 and debt_change = 0
           when 'REDEEMED' then points < 0 and available_change + held_change = points
             and available_change <= 0 and held_change <= 0
             and pending_change = 0 and debt_change = 0
           when 'CLAWED_BACK' then points <= 0 and pending_change + available_change = points
             and pending_change <= 0 and available_change <= 0
             and held_change = 0 and debt_change = 0
           when 'DEBT' then points > 0 and debt_change = points
             and pending_change = 0 and available_change = 0 and held_change = 0
           when 'DEBT_REPAID' then points < 0 and available_change = points
             and debt_change = points and pending_change = 0 and held_change = 0
           when 'DEBT_SETTLED' then points < 0 and debt_change = points
             and pending_change = 0 and available_change = 0 and held_change = 0
           when 'ADJUSTED' then points <> 0 and available_change = points
             and pending_change = 0 and held_change = 0 and debt_change = 0
           else available_change = points and pending_change = 0
             and held_change = 0 and debt_change = 0
             and points <> 0
             and (points > 0) = (kind in ('EARNED', 'REVERSED', 'TRANSFERRED_IN')) end)
      """),
  DOUBLE_ENTRY(
      Invariant.I3,
      """
      select e.account_id, null as lot_id, null as seq, coalesce(l.issued, 0) as expected,
             e.on_balances + coalesce(l.gone, 0) as found
        from (select account_id, sum(pending_change + available_change + held_change) as on_balances
                from ledger_entry where account_id between ? and ? group by account_id) e
        left join (select account_id, sum(issued) as issued,
                          sum(consumed + expired + revoked) as gone
                     from point_lot where account_id between ? and ? group by account_id) l
          on l.account_id = e.account_id
       where coalesce(l.issued, 0) <> e.on_balances + coalesce(l.gone, 0)
      """),
  CHAIN_HEAD(
      Invariant.I4,
      """
      select a.member_id as account_id, null as lot_id, a.last_seq as seq,
             a.last_seq as expected, coalesce(e.seq, 0) as found
        from point_account a
        left join ledger_entry e on e.account_id = a.member_id and e.seq = a.last_seq
       where a.member_id between ? and ?
         and a.last_seq > 0
         and (e.hash is null or e.hash <> a.head_hash)
      """),
  CHAIN_LENGTH(
      Invariant.I4,
      """
      select account_id, null as lot_id, seq, last_seq as expected, seq as found
        from (select e.account_id, max(e.seq) as seq, max(a.last_seq) as last_seq
                from ledger_entry e
                join point_account a on a.member_id = e.account_id
               where e.account_id between ? and ?
               group by e.account_id) longest
       where seq <> last_seq
      """),
  ONE_ENTRY_PER_SOURCE(
      Invariant.I5,
      """
      select account_id, null as lot_id, max(seq) as seq, 1 as expected, count(*) as found
        from ledger_entry
       where account_id between ? and ?
       group by account_id, source_kind, source_reference, rule_code, kind
      having count(*) > 1
      """),
  BALANCE_REPLAY(
      Invariant.I6,
      """
      select a.member_id as account_id, null as lot_id, a.last_seq as seq,
             concat(coalesce(e.pending, 0), ' ', coalesce(e.available, 0), ' ',
                    coalesce(e.held, 0), ' ', coalesce(e.debt, 0)) as expected,
             concat(a.pending, ' ', a.available, ' ', a.held, ' ', a.debt) as found
        from point_account a
        left join (select account_id, sum(pending_change) as pending,
                          sum(available_change) as available, sum(held_change) as held,
                          sum(debt_change) as debt
                     from ledger_entry where account_id between ? and ? group by account_id) e
          on e.account_id = a.member_id
       where a.member_id between ? and ?
         and (a.pending <> coalesce(e.pending, 0) or a.available <> coalesce(e.available, 0)
           or a.held <> coalesce(e.held, 0) or a.debt <> coalesce(e.debt, 0))
      """),
  BALANCE_LOTS(
      Invariant.I6,
      """
      select a.member_id as account_id, null as lot_id, null as seq,
             concat(coalesce(l.pending, 0), ' ', coalesce(l.available, 0), ' ',
                    coalesce(l.held, 0)) as expected,
             concat(a.pending, ' ', a.available, ' ', a.held) as found
        from point_account a
        left join (select account_id, sum(pending) as pending, sum(available) as available,
                          sum(held) as held
                     from point_lot where account_id between ? and ? group by account_id) l
          on l.account_id = a.member_id
       where a.member_id between ? and ?
         and (a.pending <> coalesce(l.pending, 0) or a.available <> coalesce(l.available, 0)
           or a.held <> coalesce(l.held, 0))
      """),
  LOT_REPLAY(
      Invariant.I6,
      """
      select l.account_id, l.id as lot_id, null as seq,
             concat(coalesce(m.p, 0), ' ', coalesce(m.a, 0), ' ', coalesce(m.h, 0), ' ',
                    coalesce(m.c, 0), ' ', coalesce(m.x, 0), ' ', coalesce(m.r, 0)) as expected,
             concat(l.pending, ' ', l.available, ' ', l.held, ' ', l.consumed, ' ',
                    l.expired, ' ', l.revoked) as found
        from point_lot l
        left join (
          select account_id, lot_id, sum(p) as p, sum(a) as a, sum(h) as h, sum(c) as c,
                 sum(x) as x, sum(r) as r
            from (select account_id, lot_id, pending_change as p, available_change as a,
                         held_change as h, 0 as c,
                         case when kind = 'EXPIRED' then -available_change else 0 end as x, 0 as r
                    from ledger_entry
                   where account_id between ? and ? and lot_id is not null
                  union all
                  select account_id, lot_id,
                         case when to_part = 'PENDING' then points
                              when from_part = 'PENDING' then -points else 0 end,
                         case when to_part = 'AVAILABLE' then points
                              when from_part = 'AVAILABLE' then -points else 0 end,
                         case when to_part = 'HELD' then points
                              when from_part = 'HELD' then -points else 0 end,
                         case when to_part = 'CONSUMED' then points
                              when from_part = 'CONSUMED' then -points else 0 end,
                         case when to_part = 'EXPIRED' then points
                              when from_part = 'EXPIRED' then -points else 0 end,
                         case when to_part = 'REVOKED' then points
                              when from_part = 'REVOKED' then -points else 0 end
                    from ledger_allocation
                   where account_id between ? and ?) moves
           group by account_id, lot_id) m
          on m.account_id = l.account_id and m.lot_id = l.id
       where l.account_id between ? and ?
         and (l.pending <> coalesce(m.p, 0) or l.available <> coalesce(m.a, 0)
           or l.held <> coalesce(m.h, 0) or l.consumed <> coalesce(m.c, 0)
           or l.expired <> coalesce(m.x, 0) or l.revoked <> coalesce(m.r, 0))
      """),
  CONTROL_TOTAL(
      Invariant.I7,
      """
      select a.member_id as account_id, null as lot_id, null as seq,
             coalesce(l.owed, 0) - a.debt as expected,
             a.pending + a.available + a.held - a.debt as found
        from point_account a
        left join (select account_id, sum(issued - consumed - expired - revoked) as owed
                     from point_lot where account_id between ? and ? group by account_id) l
          on l.account_id = a.member_id
       where a.member_id between ? and ?
         and a.pending + a.available + a.held <> coalesce(l.owed, 0)
      """),
  MONTH_TOTAL(
      Invariant.I7,
      """
      select a.member_id as account_id, null as lot_id, null as seq,
             concat(coalesce(e.earned, 0), ' ', coalesce(e.used, 0)) as expected,
             concat(a.trend_earned + coalesce(m.earned, 0), ' ',
                    a.trend_used + coalesce(m.used, 0)) as found
        from point_account a
        left join (select account_id, sum(earned) as earned, sum(used) as used
                     from point_month where account_id between ? and ? group by account_id) m
          on m.account_id = a.member_id
        left join (select account_id,
                          sum(case when kind in ('MATURED', 'EARNED', 'TRANSFERRED_IN')
                                     or (kind = 'ADJUSTED' and points > 0)
                                   then points else 0 end) as earned,
                          sum(case when kind in ('REDEEMED', 'TRANSFERRED_OUT', 'DONATED')
                                   then -points else 0 end) as used
                     from ledger_entry where account_id between ? and ? group by account_id) e
          on e.account_id = a.member_id
       where a.member_id between ? and ?
         and (a.trend_earned + coalesce(m.earned, 0) <> coalesce(e.earned, 0)
           or a.trend_used + coalesce(m.used, 0) <> coalesce(e.used, 0))
      """);

  private static final String LIMIT = " limit " + AuditReport.VIOLATIONS_MAX;

  private final Invariant invariant;
  private final String text;

  AuditQuery(Invariant invariant, String text) {
    this.invariant = invariant;
    this.text = text;
  }

  Invariant invariant() {
    return invariant;
  }

  void run(Sql snapshot, AuditRange range, AuditFindings findings) {
    int ranges = text.split("between \\? and \\?", -1).length - 1;
    Object[] values = new Object[2 * ranges];
    for (int i = 0; i < values.length; i += 2) {
      values[i] = range.first();
      values[i + 1] = range.last();
    }
    findings.addAll(snapshot.list(text + LIMIT, this::violation, values));
  }

  private Violation violation(ResultSet row) throws SQLException {
    return new Violation(
        name().toLowerCase(Locale.ROOT).replace('_', '-'),
        new MemberId(row.getLong("account_id")),
        Optional.ofNullable(Sql.number(row, "lot_id")),
        Optional.ofNullable(Sql.number(row, "seq")),
        String.valueOf(row.getString("expected")),
        String.valueOf(row.getString("found")));
  }
}
