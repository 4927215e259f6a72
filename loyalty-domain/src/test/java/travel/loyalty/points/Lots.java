package travel.loyalty.points;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/** Lots for the tables of the pure rules: number 1 is A, 2 is B. */
final class Lots {

  private Lots() {}

  static Lot available(long number, String points, String lastDay) {
    return of(number, lastDay, Map.of(LotPart.AVAILABLE, points));
  }

  static Lot pending(long number, String points, String lastDay) {
    return of(number, lastDay, Map.of(LotPart.PENDING, points));
  }

  static Lot held(long number, String points, String lastDay) {
    return of(number, lastDay, Map.of(LotPart.HELD, points));
  }

  static Lot of(long number, String lastDay, Map<LotPart, String> texts) {
    Map<LotPart, Points> parts = new EnumMap<>(LotPart.class);
    texts.forEach((part, points) -> parts.put(part, Points.of(points)));
    Points issued = parts.values().stream().reduce(Points.ZERO, Points::plus);
    SourceRef source = new SourceRef("BOOKING", "crs/" + number);
    return new Lot(
        new Lot.Origin(new MemberId(1), number, issued, source, "R", 1),
        parts,
        Book.at("2026-01-01"),
        Book.endOf(lastDay),
        0);
  }

  /** {@code A 200.00 B 150.00}. */
  static String text(List<Allocation> allocations) {
    return allocations.stream()
        .map(part -> (char) ('A' + part.lot().id() - 1) + " " + part.points())
        .collect(Collectors.joining(" "));
  }
}
