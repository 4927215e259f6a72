package travel.loyalty.member;

import java.util.Set;

/**
 * Two members who are probably one person.
 *
 * @param older who joined first
 * @param signs what they share, at least one thing
 */
public record PossibleDuplicate(MemberRow older, MemberRow newer, Set<DuplicateSign> signs) {

  public PossibleDuplicate {
    signs = Set.copyOf(signs);
  }
}
