package travel.loyalty.points;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * One line of the ledger.
 *
 * @param seq 1 and up in its account, without gaps
 * @param points as shown: negative where they leave the member, positive for {@code DEBT}
 * @param after the balance after this entry
 * @param rule empty where no rule stands behind it
 * @param lot the one lot it made, matured or ended; entries that touch several name them in their
 *     allocations
 * @param actor who caused it, {@code STAFF/ben}
 */
public record EntryView(
    MemberId member,
    long seq,
    Instant at,
    EntryKind kind,
    Points points,
    Balance after,
    SourceRef source,
    String rule,
    int ruleVersion,
    Explanation explanation,
    Optional<Long> lot,
    String actor) {

  /** By which a person finds it: its number, for a line under another of the own numbers both. */
  public String addressFor(MemberId person) {
    return member.equals(person) ? Long.toString(seq) : member + "-" + seq;
  }

  public Points availableAfter() {
    return after.available();
  }
}
