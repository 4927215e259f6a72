package travel.loyalty.merge;

import java.util.List;
import travel.loyalty.member.MergeView;

/**
 * A merge with the two as they stand now.
 *
 * @param survivor with what is under the own number alone
 * @param merged with what is under that number alone: what it has once they part
 */
public record MergeDetail(
    MergeView merge, MergeSide survivor, MergeSide merged, List<DoubleAward> awards) {

  public MergeDetail {
    awards = List.copyOf(awards);
  }
}
