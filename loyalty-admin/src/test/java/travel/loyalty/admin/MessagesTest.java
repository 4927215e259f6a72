package travel.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import travel.loyalty.ui.check.MessageRules;
import travel.loyalty.ui.text.Texts;

class MessagesTest {

  @Test
  void every_word_is_there_in_every_language_and_none_is_left_over() {
    Path sources = Path.of("src/main");
    List<String> files =
        Arrays.stream(sources.resolve("resources/messages").toFile().list()).toList();
    Texts texts = Texts.load(files, getClass().getClassLoader());

    assertThat(new MessageRules(sources.resolve("resources"), sources).offences(texts)).isEmpty();
  }
}
