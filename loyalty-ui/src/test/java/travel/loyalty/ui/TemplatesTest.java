package travel.loyalty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import travel.loyalty.ui.check.TemplateRules;

class TemplatesTest {

  @Test
  void the_shell_keeps_the_rules_of_templates() {
    assertThat(TemplateRules.offences(Path.of("src/main/resources/templates"))).isEmpty();
  }
}
