package travel.loyalty;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order in which features may know each other: each itself and those before it. */
final class Ladder {

  /** A new feature is put here first; docs/adr/0001 tells what a rung is. */
  static final List<String> RUNGS =
      List.of(
          "configuration",
          "shared",
          "audit",
          "access",
          "programme",
          "member",
          "points",
          "household",
          "tier",
          "booking",
          "offset",
          "earning",
          "laboratory",
          "activity",
          "redemption",
          "merge",
          "imports",
          "notification",
          "webhook");

  private final String root;

  Ladder(String root) {
    this.root = root + ".";
  }

  /** Every dependency that goes up, and every class on no rung. */
  List<String> violations(JavaClasses classes) {
    List<String> violations = new ArrayList<>();
    for (JavaClass type : classes) {
      Optional<String> own = feature(type);
      if (own.isPresent() && !RUNGS.contains(own.get())) {
        violations.add(type.getName() + " is on no rung");
      } else if (own.isPresent()) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> goesUp(own.get(), dependency))
            .map(Dependency::getDescription)
            .forEach(violations::add);
      }
    }
    return violations;
  }

  private boolean goesUp(String from, Dependency dependency) {
    return feature(dependency.getTargetClass())
        .map(to -> RUNGS.indexOf(to) > RUNGS.indexOf(from))
        .orElse(false);
  }

  /** Rungs on which nothing stands. */
  List<String> empty(JavaClasses classes) {
    return RUNGS.stream()
        .filter(
            rung ->
                classes.stream()
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .noneMatch(type -> feature(type).filter(rung::equals).isPresent()))
        .toList();
  }

  private Optional<String> feature(JavaClass type) {
    String name = type.getPackageName() + ".";
    if (!name.startsWith(root) || name.equals(root)) {
      return Optional.empty();
    }
    return Optional.of(name.substring(root.length(), name.indexOf('.', root.length())));
  }
}
