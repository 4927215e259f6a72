package travel.loyalty.points;

/** What is always true of the ledger (docs/rules.md, section on the ledger). */
enum Invariant {
  /** The parts of a lot make up what was issued, and none is negative. */
  I1(Subject.LOTS),
  /** What an entry takes is what its lots gave, and what became a debt. */
  I2(Subject.ENTRIES),
  /** Nothing comes from nowhere and nothing is lost: all postings sum up to zero. */
  I3(Subject.ENTRIES),
  /** No entry was changed, added between or removed. */
  I4(Subject.ENTRIES),
  /** One source is counted once. */
  I5(Subject.ENTRIES),
  /** Replaying the entries gives the balances and the lots. */
  I6(Subject.ACCOUNTS),
  /** The points of members agree with the control totals. */
  I7(Subject.ACCOUNTS),
  /** Every entry is explained by steps that compute to its amount. */
  I8(Subject.ENTRIES);

  /** What is counted as looked at. */
  enum Subject {
    ACCOUNTS("select count(*) as n from point_account where member_id between ? and ?"),
    LOTS("select count(*) as n from point_lot where account_id between ? and ?"),
    ENTRIES("select count(*) as n from ledger_entry where account_id between ? and ?");

    private final String count;

    Subject(String count) {
      this.count = count;
    }

    String count() {
      return count;
    }
  }

  private final Subject subject;

  Invariant(Subject subject) {
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }
}
