package travel.loyalty.member;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import travel.loyalty.shared.Pinyin;

/**
 * The words a member is found by. Every search is by the beginning of a word, so what people type
 * from the middle is a word of its own: the given name, its pinyin, the tail of the telephone
 * number (kept backwards behind a {@code ~}).
 */
final class SearchTerms {

  private static final int TERM_MAX = 120;
  private static final int TAIL_DIGITS_MIN = 3;
  private static final String BACKWARDS = "~";

  /**
   * The beginnings to look for, one after another.
   *
   * @param from first word that fits
   * @param to first word after those that fit
   */
  record Range(String from, String to) {

    static Range beginningWith(String prefix) {
      int last = prefix.length() - 1;
      return new Range(prefix, prefix.substring(0, last) + (char) (prefix.charAt(last) + 1));
    }
  }

  private SearchTerms() {}

  /** All words of one member. */
  static Set<String> of(String name, MemberNumber number, String email, String mobile) {
    Set<String> terms = new LinkedHashSet<>();
    addName(terms, name);
    terms.add(number.digits());
    terms.add(email);
    addMobile(terms, mobile);
    terms.remove("");
    return terms;
  }

  private static void addName(Set<String> terms, String name) {
    String[] words = name.strip().split("\\s+");
    StringBuilder fromHere = new StringBuilder();
    for (int i = words.length - 1; i >= 0; i--) {
      fromHere.insert(0, normalised(words[i]));
      add(terms, fromHere.toString());
    }
    if (Pinyin.isChinese(name)) {
      addChinese(terms, normalised(name));
    }
  }

  private static void addChinese(Set<String> terms, String name) {
    for (int from = 1; from < name.length(); from++) {
      add(terms, name.substring(from));
    }
    for (List<String> syllables : Pinyin.readings(name)) {
      StringBuilder initials = new StringBuilder();
      syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
      add(terms, initials.toString());
      for (int from = 0; from < syllables.size(); from++) {
        add(terms, String.join("", syllables.subList(from, syllables.size())));
      }
    }
  }

  private static void addMobile(Set<String> terms, String mobile) {
    String digits = mobile.replace("+", "");
    if (!digits.isEmpty()) {
      terms.add(digits.startsWith("86") ? digits.substring(2) : digits);
      terms.add(BACKWARDS + new StringBuilder(digits).reverse());
    }
  }

  private static void add(Set<String> terms, String term) {
    terms.add(term.length() > TERM_MAX ? term.substring(0, TERM_MAX) : term);
  }

  /** What a typed text may begin; empty if nothing in it can be searched by. */
  static List<Range> ranges(String typed) {
    if (typed.contains("@")) {
      return List.of(Range.beginningWith(typed.strip().toLowerCase(Locale.ROOT)));
    }
    String text = normalised(typed);
    if (text.isEmpty()) {
      return List.of();
    }
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.length() < TAIL_DIGITS_MIN) {
      return List.of(Range.beginningWith(text));
    }
    String tail = BACKWARDS + new StringBuilder(text).reverse();
    return List.of(Range.beginningWith(text), Range.beginningWith(tail));
  }

  /** Lower case, without accents, spaces and signs: {@code João d'Ávila} is {@code joaodavila}. */
  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
