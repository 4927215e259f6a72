package travel.loyalty.admin.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import travel.loyalty.ui.text.Languages;
import travel.loyalty.ui.text.Texts;

/** Says remarks in a file, as a page says them. */
record RemarkTexts(Texts texts, Locale language) {

  static RemarkTexts of(HttpServletRequest request) {
    return new RemarkTexts(Languages.texts(request.getServletContext()), Languages.of(request));
  }

  String code(String prefix, Enum<?> code) {
    return texts.of(prefix + "." + code.name(), language);
  }

  String all(RowView row) {
    return row.remarks().stream()
        .map(remark -> texts.of(remark.key(), language, remark.arguments()))
        .collect(Collectors.joining("; "));
  }
}
