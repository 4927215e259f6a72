package travel.loyalty.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import travel.loyalty.ui.Problem;
import travel.loyalty.ui.form.Conflict.Difference;

class ConflictTest {

  private static final List<Choice> ROLES =
      List.of(Choice.of("AGENT", "role.AGENT"), Choice.of("FINANCE", "role.FINANCE"));
  private static final Problem OUTDATED = Problem.of(409, "changed-meanwhile");

  private final Form saved =
      Form.blank()
          .with("version", 8)
          .with("name", "Ben Li")
          .with("locale", "en")
          .withAll("roles", List.of("AGENT"));
  private final Form typed =
      Form.blank()
          .with("version", 7)
          .with("name", " Ben Lin ")
          .with("locale", "en")
          .withAll("roles", List.of("FINANCE", "AGENT"));

  @Test
  void only_what_differs_is_shown_and_choices_are_said_as_the_form_says_them() {
    assertThat(conflict().differences())
        .containsExactly(
            new Difference(
                "staff.name",
                List.of(Choice.named("Ben Li", "Ben Li")),
                List.of(Choice.named("Ben Lin", "Ben Lin"))),
            new Difference("staff.roles", List.of(ROLES.get(0)), ROLES));
  }

  @Test
  void what_was_typed_stays_and_replaces_the_other_at_the_next_sending() {
    typed.refuse(OUTDATED, this::conflict);
    assertThat(typed.text("name")).isEqualTo("Ben Lin");
    assertThat(typed.text("version")).isEqualTo("8");
    assertThat(typed.differences()).hasSize(2);
    assertThat(typed.problems())
        .extracting(FieldProblem::key)
        .containsExactly("ui.conflict.problem");
    assertThat(typed.isOutdated()).isTrue();
  }

  @Test
  void any_other_refusal_is_said_as_always() {
    typed.refuse(
        Problem.of(409, "state-conflict"),
        () -> {
          throw new AssertionError("Nothing is compared");
        });
    assertThat(typed.isOutdated()).isFalse();
    assertThat(typed.text("version")).isEqualTo("7");
  }

  private Conflict conflict() {
    return Conflict.between(saved, typed)
        .field("name", "staff.name")
        .field("locale", "staff.locale")
        .field("roles", "staff.roles", ROLES);
  }
}
