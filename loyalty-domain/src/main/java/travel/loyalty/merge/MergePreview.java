package travel.loyalty.merge;

import java.util.List;
import java.util.Optional;
import travel.loyalty.points.Balance;

/**
 * What a merge will do.
 *
 * @param together what the person has afterwards; what one owes, the other repays at once
 * @param awards that both have, to be decided on
 * @param obstacle why it cannot be done, as a reason of {@code state-conflict}
 * @param needsSecond whether a second person must agree
 */
public record MergePreview(
    MergeSide survivor,
    MergeSide merged,
    Balance together,
    List<DoubleAward> awards,
    Optional<String> obstacle,
    boolean needsSecond) {

  public MergePreview {
    awards = List.copyOf(awards);
  }
}
