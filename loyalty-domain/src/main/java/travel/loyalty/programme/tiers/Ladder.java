package travel.loyalty.programme.tiers;

import java.util.List;
import java.util.Optional;

/** The levels of a class of members, lowest first; everybody has the lowest. */
public record Ladder(List<TierLevel> levels) {

  public Ladder {
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("A ladder has a lowest level");
    }
    levels = List.copyOf(levels);
  }

  public TierLevel lowest() {
    return levels.get(0);
  }

  public Optional<TierLevel> find(String code) {
    return levels.stream().filter(level -> level.code().equals(code)).findFirst();
  }

  /** Where a level stands, 0 for the lowest; so does a level that the ladder does not have. */
  public int height(String code) {
    return find(code).map(levels::indexOf).orElse(0);
  }

  /** The highest level that is reached. */
  public TierLevel reachedBy(Qualifying done) {
    for (int i = levels.size() - 1; i > 0; i--) {
      if (levels.get(i).isReachedBy(done)) {
        return levels.get(i);
      }
    }
    return lowest();
  }

  public TierLevel below(String code) {
    return levels.get(Math.max(0, height(code) - 1));
  }

  public Optional<TierLevel> above(String code) {
    int next = height(code) + 1;
    return next < levels.size() ? Optional.of(levels.get(next)) : Optional.empty();
  }

  public TierLevel higher(TierLevel one, TierLevel other) {
    return height(one.code()) >= height(other.code()) ? one : other;
  }
}
