package travel.loyalty.programme.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static travel.loyalty.programme.worksheet.Direction.DOWN;
import static travel.loyalty.programme.worksheet.Direction.UP;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

class WorksheetDocumentTest {

  private static final String DOM_GROUP = "/earning/1";
  private final WorksheetDocument document = WorksheetDocument.of(FirstProgramme.document());

  @Test
  void a_part_is_replaced_and_all_else_stays_as_it_was() {
    Place place = Place.of("/maturation");
    ObjectNode part = document.part(place).put("days", 10);

    WorksheetDocument after = document.put(place, document.mark(place), part);

    assertThat(after.part(place).toString()).isEqualTo("{\"from\":\"TRIP_END\",\"days\":10}");
    assertThat(after.put(place, after.mark(place), part.put("days", 7)).text())
        .isEqualTo(document.text());
  }

  @Test
  void of_an_object_only_the_fields_of_the_part_are_replaced() {
    Place place = Place.of("/tiers", "graceDays", "refunded");
    ObjectNode part = document.part(place);
    assertThat(part.toString()).isEqualTo("{\"graceDays\":60}");

    WorksheetDocument after =
        document.put(place, document.mark(place), WorksheetDocument.blank().put("refunded", "X"));

    assertThat(after.part(place).toString()).isEqualTo("{\"refunded\":\"X\"}");
    assertThat(after.list("/tiers/levels")).hasSize(4);
  }

  @Test
  void nobody_writes_over_what_he_did_not_see_but_two_may_edit_two_parts() {
    Place days = Place.of("/maturation");
    Place rule = Place.of(DOM_GROUP);
    String seenDays = document.mark(days);
    String seenRule = document.mark(rule);
    ObjectNode other = document.part(days).put("days", 10);

    WorksheetDocument after = document.put(days, seenDays, other);

    assertThatThrownBy(() -> after.put(days, seenDays, other)).isInstanceOf(Refused.class);
    assertThat(after.put(rule, seenRule, after.part(rule).put("code", "DOM")).faults()).isEmpty();
  }

  @Test
  void a_base_rule_is_added_before_the_one_that_catches_the_rest_and_a_bonus_at_the_end() {
    ObjectNode base = rule("NEW").set("when", WorksheetDocument.blank().put("minAmount", "5.00"));
    ObjectNode bonus = rule("PLUS").put("kind", "BONUS");

    WorksheetDocument after = document.add("/earning", base).add("/earning", bonus);

    assertThat(codes(after, "/earning"))
        .containsExactly(
            "NOT_EARNING", "DOM_GROUP", "OUT_INDEP", "NEW", "GENERAL", "DOUBLE_MAY", "PLUS");
    assertThat(after.faults()).isEmpty();
  }

  @Test
  void what_catches_the_rest_stays_last_wherever_the_others_move() {
    WorksheetDocument up = document.move(DOM_GROUP, mark(DOM_GROUP), UP);
    assertThat(codes(up, "/earning"))
        .containsExactly("DOM_GROUP", "NOT_EARNING", "OUT_INDEP", "GENERAL", "DOUBLE_MAY");
    for (int rule : List.of(2, 3, 4)) {
      String pointer = "/earning/" + rule;
      assertThat(document.move(pointer, mark(pointer), DOWN).text()).isEqualTo(document.text());
    }
    assertThat(document.move("/earning/0", mark("/earning/0"), UP).text())
        .isEqualTo(document.text());
  }

  @Test
  void what_is_taken_out_is_gone_with_the_object_that_it_leaves_empty() {
    assertThat(codes(document.remove(DOM_GROUP, mark(DOM_GROUP)), "/earning"))
        .containsExactly("NOT_EARNING", "OUT_INDEP", "GENERAL", "DOUBLE_MAY");
    WorksheetDocument ladder =
        document.set("/tiers/byClass/FAMILY", document.part(Place.of("/tiers", "levels")));
    String family = "/tiers/byClass/FAMILY";
    assertThat(ladder.faults()).isEmpty();
    assertThat(ladder.remove(family, ladder.mark(Place.of(family))).text())
        .isEqualTo(document.text());
  }

  @Test
  void the_faults_of_the_place_are_told_apart_from_those_that_it_causes_elsewhere() {
    Place gold = Place.of("/tiers/levels/2");
    WorksheetDocument renamed =
        document.put(gold, document.mark(gold), document.part(gold).put("code", "VIP"));
    assertThat(renamed.ownFaults()).isEmpty();
    assertThat(renamed.faults())
        .extracting(FieldError::pointer)
        .containsExactly("/earning/4/when/tiers/0");
    WorksheetDocument wrong =
        document.put(gold, document.mark(gold), document.part(gold).put("multiplier", "0.5"));
    assertThat(wrong.ownFaults()).extracting(FieldError::pointer).containsExactly("/multiplier");
  }

  @Test
  void a_code_that_another_has_is_told_where_it_was_written() {
    Place first = Place.of("/earning/0");
    WorksheetDocument twice =
        document.put(first, document.mark(first), document.part(first).put("code", "GENERAL"));
    assertThat(twice.ownFaults())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(tuple("/code", "duplicate"));
  }

  private String mark(String pointer) {
    return document.mark(Place.of(pointer));
  }

  private static ObjectNode rule(String code) {
    ObjectNode rule = WorksheetDocument.blank().put("code", code);
    rule.withObject("/earn").put("formula", "FIXED").put("points", "5");
    return rule;
  }

  private static List<String> codes(WorksheetDocument document, String list) {
    return document.list(list).stream().map(node -> node.path("code").asText()).toList();
  }
}
