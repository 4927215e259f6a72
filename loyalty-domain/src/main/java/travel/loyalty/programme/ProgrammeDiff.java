package travel.loyalty.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In what two versions differ, in the order of the document: rule by rule what bookings earn, and
 * value by value the rest. What is written another way and means the same is no difference of a
 * rule.
 */
public record ProgrammeDiff(List<RuleDifference> rules, List<Difference> rest) {

  private static final Set<String> TOLD_BY_RULES = Set.of("earning");

  public ProgrammeDiff {
    rules = List.copyOf(rules);
    rest = List.copyOf(rest);
  }

  public boolean isEmpty() {
    return rules.isEmpty() && rest.isEmpty();
  }

  /** In what the later version differs from the earlier one. */
  public static ProgrammeDiff between(Programme before, Programme after) {
    List<Difference> rest = new ArrayList<>();
    JsonNode from = ProgrammeDocument.tree(before.document());
    JsonNode to = ProgrammeDocument.tree(after.document());
    for (String field : names(from, to)) {
      if (!TOLD_BY_RULES.contains(field)) {
        compare(List.of(field), from.path(field), to.path(field), rest);
      }
    }
    return new ProgrammeDiff(rules(before.earning(), after.earning()), rest);
  }

  private static List<RuleDifference> rules(List<EarningRule> before, List<EarningRule> after) {
    Map<String, EarningRule> from = byCode(before);
    Map<String, EarningRule> to = byCode(after);
    List<String> stayed = before.stream().map(EarningRule::code).filter(to::containsKey).toList();
    List<String> stays = after.stream().map(EarningRule::code).filter(from::containsKey).toList();
    List<RuleDifference> rules = new ArrayList<>();
    Set<String> codes = new LinkedHashSet<>(to.keySet());
    codes.addAll(from.keySet());
    for (String code : codes) {
      boolean moved = stayed.indexOf(code) != stays.indexOf(code);
      kind(from.get(code), to.get(code), moved)
          .map(
              kind ->
                  new RuleDifference(
                      code,
                      kind,
                      Optional.ofNullable(from.get(code)),
                      Optional.ofNullable(to.get(code))))
          .ifPresent(rules::add);
    }
    return rules;
  }

  private static Map<String, EarningRule> byCode(List<EarningRule> rules) {
    return rules.stream()
        .collect(
            Collectors.toMap(
                EarningRule::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static Optional<RuleDifference.Kind> kind(
      EarningRule before, EarningRule after, boolean moved) {
    if (before == null) {
      return Optional.of(RuleDifference.Kind.NEW);
    }
    if (after == null) {
      return Optional.of(RuleDifference.Kind.GONE);
    }
    if (!before.equals(after)) {
      return Optional.of(RuleDifference.Kind.CHANGED);
    }
    return moved ? Optional.of(RuleDifference.Kind.MOVED) : Optional.empty();
  }

  private static void compare(
      List<String> place, JsonNode before, JsonNode after, List<Difference> found) {
    // Of what is new or gone every value is told: the other side has none of them.
    if (before.isObject() || after.isObject()) {
      names(before, after)
          .forEach(n -> compare(inner(place, n), before.path(n), after.path(n), found));
    } else if (isListOfObjects(before) || isListOfObjects(after)) {
      Map<String, JsonNode> from = named(before);
      Map<String, JsonNode> to = named(after);
      Set<String> names = new LinkedHashSet<>(to.keySet());
      names.addAll(from.keySet());
      names.forEach(n -> compare(inner(place, n), present(from.get(n)), present(to.get(n)), found));
    } else if (!text(before).equals(text(after))) {
      found.add(new Difference(place, text(before), text(after)));
    }
  }

  private static JsonNode present(JsonNode node) {
    return node == null ? MissingNode.getInstance() : node;
  }

  private static List<String> inner(List<String> place, String name) {
    List<String> inner = new ArrayList<>(place);
    inner.add(name);
    return inner;
  }

  private static Set<String> names(JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>();
    after.fieldNames().forEachRemaining(names::add);
    before.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static boolean isListOfObjects(JsonNode node) {
    return node.isArray() && (node.isEmpty() || node.get(0).isObject());
  }

  // What has no code keeps its number: of two of them nobody can tell which is which.
  private static Map<String, JsonNode> named(JsonNode list) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    int number = 0;
    for (JsonNode element : list) {
      number++;
      named.put(element.path("code").asText(Integer.toString(number)), element);
    }
    return named;
  }

  /** A value as people read it; empty where there is none. */
  private static Optional<String> text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (node.isArray()) {
      List<String> words = new ArrayList<>();
      node.forEach(word -> words.add(word.asText()));
      return Optional.of(String.join(", ", words));
    }
    return Optional.of(node.asText());
  }
}
