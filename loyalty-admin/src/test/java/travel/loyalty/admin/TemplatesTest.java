package travel.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import travel.loyalty.ui.check.TemplateRules;

class TemplatesTest {

  @Test
  void every_template_keeps_the_rules() {
    assertThat(TemplateRules.offences(Path.of("src/main/resources/templates"))).isEmpty();
  }
}
