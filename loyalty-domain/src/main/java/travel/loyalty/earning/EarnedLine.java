package travel.loyalty.earning;

import java.util.List;
import travel.loyalty.earning.EarningQuote.RuleMissed;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.Points;

/** What one line earns: by the one base rule that applies, then by each bonus rule that does. */
record EarnedLine(String line, List<EarnedByRule> earned, List<RuleMissed> missed) {

  EarnedLine {
    earned = List.copyOf(earned);
    missed = List.copyOf(missed);
  }

  List<LineEarning> earnings(Programme programme) {
    return earned.stream()
        .map(by -> new LineEarning(line, by.code(), programme.version(), by.points()))
        .toList();
  }

  Points points() {
    return earned.stream().map(EarnedByRule::points).reduce(Points.ZERO, Points::plus);
  }
}
