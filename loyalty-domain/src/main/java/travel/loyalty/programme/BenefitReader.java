package travel.loyalty.programme;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Recurrence;
import travel.loyalty.programme.tiers.TierLevel;

/** Reads the benefits of the tiers. */
final class BenefitReader {

  private static final int NAME_MAX = 40;
  private static final int TEXT_MAX = 300;
  private static final int TIMES_MAX = 1_000;
  private static final List<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();
  private static final List<String> RECURRENCES = List.of("weekdays", "dayOfMonth", "birthday");

  /** What may come round with the birthday. */
  private enum OfBirth {
    DAY,
    MONTH
  }

  private final List<Ladder> ladders;

  BenefitReader(List<Ladder> ladders) {
    this.ladders = ladders;
  }

  List<Benefit> read(Section tiers) {
    List<Benefit> benefits = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Section section : tiers.sections("benefits")) {
      Benefit benefit = benefit(section);
      if (!codes.add(benefit.code())) {
        section.fault("code", "duplicate", Map.of("value", benefit.code()));
      }
      benefits.add(benefit);
    }
    return benefits;
  }

  private Benefit benefit(Section section) {
    List<Section> levels = section.sections("levels");
    Benefit benefit =
        new Benefit(
            section.code("code"),
            section.word("kind", Benefit.Kind.class, Benefit.Kind.SERVICE),
            LanguageTexts.read(section.section("names"), NAME_MAX),
            section
                .optionalSection("texts")
                .map(texts -> LanguageTexts.read(texts, TEXT_MAX))
                .orElse(Map.of()),
            shares(section, levels),
            section.optionalFlag("cumulative").orElse(true),
            per(section),
            section.optionalSection("recurring").flatMap(BenefitReader::recurrence));
    checkLimits(section, benefit);
    checkRising(levels, benefit);
    section.close();
    return benefit;
  }

  private List<Benefit.Share> shares(Section benefit, List<Section> levels) {
    List<Benefit.Share> shares = new ArrayList<>();
    for (Section level : levels) {
      String code = level.code("code");
      if (!code.isEmpty() && ladders.stream().noneMatch(ladder -> ladder.find(code).isPresent())) {
        level.fault("code", "unknown-value", Map.of("value", code, "expected", known()));
      }
      if (shares.stream().anyMatch(share -> share.level().equals(code))) {
        level.fault("code", "duplicate", Map.of("value", code));
      }
      shares.add(new Benefit.Share(code, level.optionalInteger("times", 1, TIMES_MAX)));
      level.close();
    }
    if (levels.isEmpty()) {
      benefit.fault("levels", benefit.has("levels") ? "empty" : "required");
    }
    return shares;
  }

  private String known() {
    return ladders.stream()
        .flatMap(ladder -> ladder.levels().stream())
        .map(TierLevel::code)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Optional<Benefit.Per> per(Section benefit) {
    return benefit.has("per")
        ? Optional.of(benefit.word("per", Benefit.Per.class, Benefit.Per.YEAR))
        : Optional.empty();
  }

  private static void checkLimits(Section section, Benefit benefit) {
    boolean isLimited = benefit.shares().stream().anyMatch(share -> share.times().isPresent());
    if (isLimited && benefit.per().isEmpty()) {
      section.fault("per", "required");
    }
    if (!isLimited && benefit.per().isPresent()) {
      section.fault("per", "not-allowed");
    }
  }

  // Where a level includes the ones below it, it has at least as much as they have.
  private void checkRising(List<Section> levels, Benefit benefit) {
    if (!benefit.cumulative()) {
      return;
    }
    for (int i = 0; i < levels.size(); i++) {
      Benefit.Share share = benefit.shares().get(i);
      if (ladders.stream().anyMatch(ladder -> hasLessThanBelow(share, benefit, ladder))) {
        levels.get(i).fault("times", "less-than-below");
      }
    }
  }

  private static boolean hasLessThanBelow(Benefit.Share share, Benefit benefit, Ladder ladder) {
    if (ladder.height(share.level()) == 0) {
      return false;
    }
    Optional<Benefit.Share> below = benefit.at(ladder.below(share.level()).code(), ladder);
    return below.isPresent()
        && share.times().orElse(Integer.MAX_VALUE) < below.get().times().orElse(Integer.MAX_VALUE);
  }

  private static Optional<Recurrence> recurrence(Section section) {
    List<String> given = RECURRENCES.stream().filter(section::has).toList();
    if (given.size() != 1) {
      section.fault("", given.isEmpty() ? "empty" : "one-only");
    }
    Optional<Recurrence> weekly = section.words("weekdays", WEEKDAYS).map(BenefitReader::weekly);
    Optional<Recurrence> monthly =
        section.optionalInteger("dayOfMonth", 1, 31).map(Recurrence.Monthly::new);
    Optional<Recurrence> ofBirth =
        section.has("birthday")
            ? Optional.of(ofBirth(section.word("birthday", OfBirth.class, OfBirth.DAY)))
            : Optional.empty();
    section.close();
    return weekly.or(() -> monthly).or(() -> ofBirth);
  }

  private static Recurrence weekly(Set<String> words) {
    return new Recurrence.Weekly(
        words.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()));
  }

  private static Recurrence ofBirth(OfBirth word) {
    return word == OfBirth.DAY ? new Recurrence.Birthday() : new Recurrence.BirthMonth();
  }
}
