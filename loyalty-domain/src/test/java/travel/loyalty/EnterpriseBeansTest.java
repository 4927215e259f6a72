package travel.loyalty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import org.junit.jupiter.api.Test;

/** What the container asks of enterprise beans and the compiler does not. */
class EnterpriseBeansTest {

  private static final ArchRule PUBLIC_ONLY =
      noClasses()
          .should()
          .callMethodWhere(aMethodOfAnotherBeanThatIsNotPublic())
          .because("the container's view of a bean has its public methods only");

  private static DescribedPredicate<JavaMethodCall> aMethodOfAnotherBeanThatIsNotPublic() {
    return DescribedPredicate.describe(
        "a method of another bean that is not public",
        call ->
            isBean(call.getTargetOwner())
                && !call.getOriginOwner().equals(call.getTargetOwner())
                && isHidden(call.getTarget()));
  }

  private static boolean isBean(JavaClass type) {
    return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
  }

  private static boolean isHidden(AccessTarget.MethodCallTarget target) {
    return target
        .resolveMember()
        .map(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
        .orElse(false);
  }

  @Test
  void what_others_call_on_an_enterprise_bean_is_public() {
    PUBLIC_ONLY.check(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("travel.loyalty"));
  }

  @Test
  void the_rule_finds_a_hidden_method() {
    assertThat(
            PUBLIC_ONLY
                .evaluate(new ClassFileImporter().importClasses(Offended.class, Offender.class))
                .hasViolation())
        .isTrue();
  }

  @Stateless
  static class Offended {
    int hidden() {
      return 1;
    }
  }

  static class Offender {
    int call(Offended bean) {
      return bean.hidden();
    }
  }
}
