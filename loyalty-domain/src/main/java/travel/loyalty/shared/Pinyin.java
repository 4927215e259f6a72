package travel.loyalty.shared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** Reads Chinese characters aloud, in Latin letters without tones. */
public final class Pinyin {

  /** Characters have several readings (曾: zeng, ceng); beyond this many a name is as good. */
  private static final int READINGS_MAX = 8;

  private static final HanyuPinyinOutputFormat PLAIN = new HanyuPinyinOutputFormat();

  static {
    PLAIN.setCaseType(HanyuPinyinCaseType.LOWERCASE);
    PLAIN.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    PLAIN.setVCharType(HanyuPinyinVCharType.WITH_V);
  }

  private Pinyin() {}

  /** Whether any character has a reading. */
  public static boolean isChinese(String text) {
    return text.chars().anyMatch(c -> !syllables((char) c).isEmpty());
  }

  /**
   * All ways to read a name, each as its syllables in order; a character without a reading stands
   * for itself.
   */
  public static List<List<String>> readings(String name) {
    List<List<String>> readings = List.of(List.of());
    for (char character : name.toCharArray()) {
      readings = extended(readings, character);
    }
    return readings;
  }

  private static List<List<String>> extended(List<List<String>> readings, char character) {
    Set<String> syllables = syllables(character);
    Set<String> next = syllables.isEmpty() ? Set.of(String.valueOf(character)) : syllables;
    List<List<String>> longer = new ArrayList<>();
    for (String syllable : next) {
      for (List<String> reading : readings) {
        if (longer.size() < READINGS_MAX) {
          List<String> extended = new ArrayList<>(reading);
          extended.add(syllable);
          longer.add(extended);
        }
      }
    }
    return longer;
  }

  private static Set<String> syllables(char character) {
    try {
      String[] found = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
      return found == null ? Set.of() : new LinkedHashSet<>(List.of(found));
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException(e);
    }
  }
}
