package travel.loyalty.laboratory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.earning.GivenSoFar;
import travel.loyalty.earning.LineEarning;
import travel.loyalty.points.BudgetRows;
import travel.loyalty.points.Budgets;
import travel.loyalty.shared.Points;

/** What a replay gave by rules with limits, for one chunk: read before it and written after it. */
final class ReplayGiven implements GivenSoFar, BudgetRows {

  /** One side of a budget: a code and a member, or all members together. */
  record Side(long member, String code) {}

  /** What the lines of a booking have, and when it was paid. */
  record Lines(Instant paidAt, List<LineEarning> earnings) {}

  private final Map<Side, Points> given;
  private final Map<Long, Lines> lines;
  private final Set<Side> changedSides = new HashSet<>();
  private final Set<Long> changedLines = new HashSet<>();

  ReplayGiven(Map<Side, Points> given, Map<Long, Lines> lines) {
    this.given = given;
    this.lines = lines;
  }

  /** Of a replay whose rules have no limits. */
  static ReplayGiven none() {
    return new ReplayGiven(new HashMap<>(), new HashMap<>());
  }

  @Override
  public Budgets budgets() {
    return Budgets.over(this);
  }

  @Override
  public List<LineEarning> to(long booking) {
    return Optional.ofNullable(lines.get(booking)).map(Lines::earnings).orElse(List.of());
  }

  @Override
  public Optional<Instant> paidAt(long booking) {
    return Optional.ofNullable(lines.get(booking)).map(Lines::paidAt);
  }

  @Override
  public void keep(long booking, Instant paidAt, List<LineEarning> now) {
    if (!now.isEmpty() || lines.containsKey(booking)) {
      lines.put(booking, new Lines(paidAt, now));
      changedLines.add(booking);
    }
  }

  @Override
  public Points locked(String code, long member) {
    return given(code, member);
  }

  @Override
  public Points given(String code, long member) {
    return given.getOrDefault(new Side(member, code), Points.ZERO);
  }

  @Override
  public void add(String code, Set<Long> members, Points change) {
    for (long member : members) {
      Side side = new Side(member, code);
      given.merge(side, change, Points::plus);
      changedSides.add(side);
    }
  }

  Set<Long> changedLines() {
    return changedLines;
  }

  Lines lines(long booking) {
    return lines.get(booking);
  }

  Set<Side> changedSides() {
    return changedSides;
  }

  Points given(Side side) {
    return given.get(side);
  }
}
