package travel.loyalty.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import travel.loyalty.earning.LineEarning;
import travel.loyalty.earning.Reckoned;
import travel.loyalty.earning.ReckonedShare;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.Points;

/**
 * Adds up some bookings that were reckoned anew: by member, by rule, and what counts for levels.
 */
final class ReplayTotals {

  private static final class OfMember {
    private int bookings;
    private Points now = Points.ZERO;
    private Points then = Points.ZERO;
    private Points raised = Points.ZERO;
  }

  private static final class OfRule {
    private long countNow;
    private Points now = Points.ZERO;
    private long countThen;
    private Points then = Points.ZERO;
  }

  private record MemberDay(long member, LocalDate day) implements Comparable<MemberDay> {
    @Override
    public int compareTo(MemberDay other) {
      return member == other.member ? day.compareTo(other.day) : Long.compare(member, other.member);
    }
  }

  // In one order always, so that two replays side by side never cross.
  private final Map<Long, OfMember> members = new TreeMap<>();
  private final Map<String, OfRule> rules = new TreeMap<>();
  private final Map<MemberDay, Qualifying> facts = new TreeMap<>();

  static ReplayTotals of(List<Reckoned> bookings) {
    ReplayTotals totals = new ReplayTotals();
    bookings.forEach(totals::add);
    return totals;
  }

  private void add(Reckoned booking) {
    long person = booking.owner().person().value();
    OfMember member = members.computeIfAbsent(person, id -> new OfMember());
    member.bookings++;
    member.now = member.now.plus(booking.pointsNow());
    member.then = member.then.plus(booking.pointsThen());
    member.raised = member.raised.plus(booking.raise());
    for (LineEarning earned : booking.had()) {
      OfRule rule = rules.computeIfAbsent(earned.rule(), code -> new OfRule());
      rule.countNow++;
      rule.now = rule.now.plus(earned.points());
    }
    for (LineEarning earned : booking.gets()) {
      OfRule rule = rules.computeIfAbsent(earned.rule(), code -> new OfRule());
      rule.countThen++;
      rule.then = rule.then.plus(earned.points());
    }
    booking.share().ifPresent(this::add);
    addFacts(person, booking);
  }

  // The booking itself is its member's.
  private void add(ReckonedShare share) {
    long person = share.company().person().value();
    OfMember company = members.computeIfAbsent(person, id -> new OfMember());
    company.now = company.now.plus(share.pointsNow());
    company.then = company.then.plus(share.pointsThen());
    company.raised = company.raised.plus(share.raise());
    OfRule rule = rules.computeIfAbsent(ReckonedShare.RULE, code -> new OfRule());
    rule.countNow += share.had().size();
    rule.now = rule.now.plus(share.pointsNow());
    rule.countThen += share.gets().size();
    rule.then = rule.then.plus(share.pointsThen());
  }

  private void addFacts(long person, Reckoned booking) {
    Set<LocalDate> days = new TreeSet<>(booking.counted().keySet());
    days.addAll(booking.counts().keySet());
    for (LocalDate day : days) {
      Qualifying less = booking.counted().getOrDefault(day, Qualifying.NOTHING);
      Qualifying more = booking.counts().getOrDefault(day, Qualifying.NOTHING);
      Qualifying change = more.minus(less);
      if (!change.isNothing()) {
        facts.merge(new MemberDay(person, day), change, Qualifying::plus);
      }
    }
  }

  List<Object[]> memberRows(ReplayId replay) {
    return members.entrySet().stream()
        .map(
            one -> {
              OfMember sum = one.getValue();
              return new Object[] {
                replay.value(),
                one.getKey(),
                sum.bookings,
                sum.now,
                sum.then,
                sum.then.minus(sum.now),
                sum.raised
              };
            })
        .toList();
  }

  List<Object[]> ruleRows(ReplayId replay) {
    return rules.entrySet().stream()
        .map(
            one -> {
              OfRule sum = one.getValue();
              return new Object[] {
                replay.value(), one.getKey(), sum.countNow, sum.now, sum.countThen, sum.then
              };
            })
        .toList();
  }

  List<Object[]> factRows(ReplayId replay) {
    return facts.entrySet().stream()
        .map(
            one ->
                new Object[] {
                  replay.value(),
                  one.getKey().member(),
                  one.getKey().day(),
                  one.getValue().spend(),
                  one.getValue().trips(),
                  one.getValue().points()
                })
        .toList();
  }
}
