package travel.loyalty.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import travel.loyalty.ui.text.Languages;
import travel.loyalty.ui.text.Texts;

/** The words of an answer, in the language that {@code Accept-Language} asks for. */
@Dependent
class ApiLanguage {

  @Inject private HttpServletRequest request;

  Locale locale() {
    if (request.getHeader("Accept-Language") == null) {
      return Texts.FALLBACK;
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(wish -> texts().nearest(wish).stream())
        .findFirst()
        .orElse(Texts.FALLBACK);
  }

  /** The text of the first of the keys that there is, else of the last. */
  String text(Map<String, ?> arguments, String... keys) {
    Locale locale = locale();
    for (String key : keys) {
      if (texts().has(key, locale)) {
        return texts().of(key, locale, arguments);
      }
    }
    return texts().of(keys[keys.length - 1], locale, arguments);
  }

  private Texts texts() {
    return Languages.texts(request.getServletContext());
  }
}
