package travel.loyalty.programme.worksheet;

import java.time.Instant;

/**
 * A version of the programme in the making. It is started from a version, changed part by part by
 * any number of people, and ends as a draft or thrown away.
 *
 * @param basedOn the version that it was started from
 * @param document as it stands, maybe with faults
 * @param startedBy who, as {@code STAFF/ben}
 * @param editedBy who changed it last
 */
public record Worksheet(
    long id,
    int basedOn,
    String document,
    Instant startedAt,
    String startedBy,
    Instant editedAt,
    String editedBy) {

  /** The document as a tree. */
  public WorksheetDocument tree() {
    return WorksheetDocument.of(document);
  }
}
