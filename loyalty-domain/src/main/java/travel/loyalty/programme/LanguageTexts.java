package travel.loyalty.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is said in every language of the pages. */
final class LanguageTexts {

  private static final List<String> LANGUAGES = List.of("zh-CN", "en");

  private LanguageTexts() {}

  static Map<String, String> read(Section section, int longest) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      Optional<String> text = section.optionalText(language);
      if (text.isEmpty() || text.get().isBlank()) {
        section.fault(language, "required");
      } else if (text.get().length() > longest) {
        section.fault(language, "too-long", Map.of("max", longest));
      } else {
        texts.put(language, text.get());
      }
    }
    section.close();
    return texts;
  }
}
