package travel.loyalty;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.SandboxClock;
import travel.loyalty.shared.WallClock;

/** The walls of the domain that a tool can hold; the numbers are those of the style rules. */
enum Doors {
  NAMES_SAY_SOMETHING( // 3
      noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info|DTO|Dto)$")),
  TIME_COMES_FROM_THE_CLOCKS( // 10
      noClasses()
          .that(not(belongToAnyOf(BusinessClock.class, WallClock.class, SandboxClock.class)))
          .should()
          .callMethodWhere(
              target(nameMatching("now|currentTimeMillis|systemUTC|systemDefaultZone"))
                  .and(
                      DescribedPredicate.describe(
                          "of the platform",
                          call -> call.getTargetOwner().getPackageName().startsWith("java."))))),
  FIELDS_ARE_EXACT( // 11
      fields().should().notHaveRawType(named("double", "float", "java.lang.Double"))),
  RESULTS_ARE_EXACT( // 11
      noMethods().should().haveRawReturnType(named("double", "float", "java.lang.Double"))),
  ENTITIES_HAVE_VERBS( // 13
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*")
          .allowEmptyShould(true)),
  ROWS_ARE_PRIVATE( // 14
      classes()
          .that()
          .haveNameMatching(".*[a-z](Store|Repository|Calculator|Policy)")
          .and(not(assignableTo(IdentityStore.class))) // the container has to see them
          .should()
          .notBePublic()),
  NO_PAGE_IN_THE_DOMAIN( // 28
      noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs.."));

  /** Sentences about the business, of the tests themselves (24). */
  static final ArchRule TESTS_ARE_SENTENCES =
      methods().that(annotatedAsTests()).should().haveNameMatching("[a-z0-9]+(_[a-z0-9]+){2,}");

  private final ArchRule rule;

  Doors(ArchRule rule) {
    this.rule = rule;
  }

  ArchRule rule() {
    return rule;
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    return DescribedPredicate.describe(
        "not exact", type -> Stream.of(names).anyMatch(name -> type.getName().equals(name)));
  }

  private static DescribedPredicate<JavaMethod> annotatedAsTests() {
    return DescribedPredicate.describe("tests", method -> method.isAnnotatedWith(Test.class));
  }
}
