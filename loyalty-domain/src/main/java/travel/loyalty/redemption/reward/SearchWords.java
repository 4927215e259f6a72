package travel.loyalty.redemption.reward;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import travel.loyalty.shared.Pinyin;

/**
 * The words that a reward is found by: its code, its names, and of Chinese ones how they are
 * pronounced and with which letters the syllables begin. Whatever is typed is looked for anywhere
 * in a word.
 */
final class SearchWords {

  /** As much as the column holds. */
  private static final int LENGTH_MAX = 2000;

  private SearchWords() {}

  static String of(String code, Iterable<RewardText> texts) {
    Set<String> words = new LinkedHashSet<>(List.of(normalised(code)));
    for (RewardText text : texts) {
      String name = normalised(text.name());
      words.add(name);
      if (Pinyin.isChinese(name)) {
        Pinyin.readings(name).forEach(syllables -> addSpoken(words, syllables));
      }
    }
    String all = String.join(" ", words);
    return all.length() > LENGTH_MAX ? all.substring(0, LENGTH_MAX) : all;
  }

  private static void addSpoken(Set<String> words, List<String> syllables) {
    StringBuilder initials = new StringBuilder();
    syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
    words.add(String.join("", syllables));
    words.add(initials.toString());
  }

  /** Lower case, without accents, spaces and signs, so that none of them keeps words apart. */
  static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
