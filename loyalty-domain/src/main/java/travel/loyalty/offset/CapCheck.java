package travel.loyalty.offset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** Looks whether points fit within the caps of an order, and if not, names them line by line. */
final class CapCheck {

  private CapCheck() {}

  static Optional<Refused> refusal(Points wanted, OrderCaps caps) {
    Points most = caps.most();
    if (wanted.compareTo(most) <= 0) {
      return Optional.empty();
    }
    Map<String, Object> arguments = new HashMap<>(Map.of("wanted", wanted, "most", most));
    caps.leastSpend().ifPresent(least -> arguments.put("leastSpend", least.amount()));
    return Optional.of(new Refused("offset-cap-exceeded", arguments, lines(caps)));
  }

  private static List<FieldError> lines(OrderCaps caps) {
    List<FieldError> lines = new ArrayList<>();
    for (LineCap cap : caps.lines()) {
      Map<String, Object> arguments =
          Map.of(
              "percent",
              cap.percent().stripTrailingZeros().toPlainString(),
              "most",
              cap.most(),
              "rule",
              cap.rule().orElse("/offset"));
      lines.add(new FieldError("/lines/" + lines.size() + "/amount", "offset-cap", arguments));
    }
    return lines;
  }
}
