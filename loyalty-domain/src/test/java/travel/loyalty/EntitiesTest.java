package travel.loyalty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the persistence providers do differently and no entity may rest on. */
class EntitiesTest {

  private static final Set<String> MOMENTS =
      Set.of(
          Instant.class.getName(),
          LocalDateTime.class.getName(),
          OffsetDateTime.class.getName(),
          ZonedDateTime.class.getName(),
          Date.class.getName(),
          java.sql.Timestamp.class.getName());

  private static final ArchRule NO_MOMENT =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should(beAMoment())
          .because(
              "EclipseLink carries it through a Timestamp in the zone of the server,"
                  + " and on MariaDB the driver cuts its fraction: write UtcText, read by Sql");

  private static ArchCondition<JavaField> beAMoment() {
    return new ArchCondition<>("be a moment") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        events.add(
            new SimpleConditionEvent(
                field, MOMENTS.contains(type.getName()), field.getDescription()));
      }
    };
  }

  @Test
  void no_entity_holds_a_moment() {
    NO_MOMENT.check(Classes.HOUSE);
  }

  @Test
  void the_rule_finds_one() {
    assertThat(NO_MOMENT.evaluate(new ClassFileImporter().importClasses(Offender.class)))
        .matches(result -> result.hasViolation());
  }

  @Entity
  private static final class Offender {
    @SuppressWarnings("unused")
    private Instant at;
  }
}
