package travel.loyalty.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import travel.loyalty.programme.EarningRule.Kind;
import travel.loyalty.programme.PeriodCap.Period;
import travel.loyalty.programme.Section.Limits;
import travel.loyalty.shared.Points;

/** Reads the earning rules; the one that catches the rest must be the last of the base rules. */
final class EarningReader {

  private static final Limits PERCENT = new Limits("0.0001", "1000", 4);
  private static final Limits FACTOR = new Limits("1.01", "100", 2);

  private final ConditionsReader conditions;
  private final Set<String> codes = new HashSet<>();
  private boolean caughtRest;

  EarningReader(List<String> tiers, List<Season> seasons) {
    conditions = new ConditionsReader(tiers, seasons);
  }

  /** How points are worked out. */
  private enum FormulaWord {
    STEP,
    RATE,
    FIXED,
    MULTIPLY,
    NONE
  }

  /** How a rate rounds to the hundredth. */
  private enum Rounding {
    FLOOR,
    HALF_UP,
    CEILING
  }

  List<EarningRule> read(Section top) {
    if (!top.has("earning")) {
      top.fault("earning", "required");
    }
    List<EarningRule> rules = new ArrayList<>();
    for (Section section : top.sections("earning")) {
      rules.add(rule(section));
      section.close();
    }
    if (!rules.isEmpty() && !caughtRest) {
      top.fault("earning", "no-otherwise");
    }
    return rules;
  }

  private EarningRule rule(Section section) {
    String code = section.code("code");
    if (!codes.add(code)) {
      section.fault("code", "duplicate", Map.of("value", code));
    }
    Kind kind = section.optionalWord("kind", Kind.class, Kind.BASE);
    Conditions when = when(section, kind);
    Formula earn = formula(section.section("earn"), kind);
    Caps caps = caps(section, kind);
    return new EarningRule(code, kind, when, earn, caps, ValidityReader.own(section));
  }

  private static Caps caps(Section section, Kind kind) {
    Optional<PeriodCap> perMemberPer =
        section.optionalSection("perMemberPer").map(EarningReader::periodCap);
    if (kind == Kind.BASE) {
      Stream.of("budget", "perMember", "perMemberPer")
          .filter(section::has)
          .forEach(cap -> section.fault(cap, "bonus-only"));
    }
    return new Caps(points(section, "budget"), points(section, "perMember"), perMemberPer);
  }

  private static PeriodCap periodCap(Section section) {
    Period period = section.word("period", Period.class, Period.MONTH);
    PeriodCap cap = new PeriodCap(period, points(section));
    section.close();
    return cap;
  }

  private Conditions when(Section section, Kind kind) {
    boolean otherwise = section.optionalFlag("otherwise").orElse(false);
    Conditions when = section.optionalSection("when").map(conditions::read).orElse(Conditions.NONE);
    if (otherwise) {
      checkOtherwise(section, kind);
    } else if (kind == Kind.BASE && caughtRest) {
      section.fault("", "after-otherwise");
    } else if (kind == Kind.BASE && when.isEmpty()) {
      section.fault("when", "required");
    }
    return when;
  }

  private void checkOtherwise(Section section, Kind kind) {
    if (kind == Kind.BONUS) {
      section.fault("otherwise", "base-only");
    } else if (caughtRest) {
      section.fault("otherwise", "second-otherwise");
    } else if (section.has("when")) {
      section.fault("when", "with-otherwise");
    }
    caughtRest = true;
  }

  private static Formula formula(Section earn, Kind kind) {
    FormulaWord word = earn.word("formula", FormulaWord.class, FormulaWord.NONE);
    if (word == FormulaWord.MULTIPLY && kind == Kind.BASE) {
      earn.fault("formula", "bonus-only");
    }
    Formula formula =
        switch (word) {
          case STEP -> new Formula.Step(earn.decimal("per", Limits.MONEY), points(earn));
          case RATE -> new Formula.Rate(earn.decimal("percent", PERCENT), rounding(earn));
          case FIXED -> new Formula.Fixed(points(earn));
          case MULTIPLY -> new Formula.Multiply(earn.decimal("factor", FACTOR));
          case NONE -> new Formula.None();
        };
    earn.close();
    return formula;
  }

  private static RoundingMode rounding(Section earn) {
    return RoundingMode.valueOf(earn.word("rounding", Rounding.class, Rounding.FLOOR).name());
  }

  private static Points points(Section earn) {
    BigDecimal points = earn.decimal("points", Limits.POINTS);
    return Points.of(points);
  }

  private static Optional<Points> points(Section section, String field) {
    return section.optionalDecimal(field, Limits.POINTS).map(Points::of);
  }
}
