package travel.loyalty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import travel.loyalty.ui.check.MessageRules;
import travel.loyalty.ui.text.Texts;

class MessagesTest {

  @Test
  void every_word_of_the_shell_is_there_in_every_language_and_none_is_left_over() {
    Texts texts =
        Texts.load(List.of("ui_en.properties", "ui_zh_CN.properties"), getClass().getClassLoader());
    Path sources = Path.of("src/main");

    assertThat(new MessageRules(sources.resolve("resources"), sources).offences(texts)).isEmpty();
  }

  @Test
  void every_refusal_of_the_domain_is_explained() {
    Texts texts = Texts.load(List.of(), getClass().getClassLoader());

    assertThat(MessageRules.unexplained(Path.of("../loyalty-domain/src/main/java"), texts))
        .isEmpty();
  }
}
