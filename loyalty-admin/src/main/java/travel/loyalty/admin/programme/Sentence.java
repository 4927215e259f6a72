package travel.loyalty.admin.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import travel.loyalty.programme.Caps;
import travel.loyalty.programme.OwnValidity;
import travel.loyalty.programme.Validity;
import travel.loyalty.ui.text.Formats;

/** A sentence about a rule or an award: the key of its words and what they name. */
public record Sentence(String key, Map<String, String> values) {

  private static final String LIMIT = "programme.limit.";

  static List<Sentence> of(Caps caps, Formats formats) {
    List<Sentence> sentences = new ArrayList<>();
    caps.budget()
        .ifPresent(p -> sentences.add(new Sentence(LIMIT + "budget", points(formats.points(p)))));
    caps.perMember()
        .ifPresent(
            p -> sentences.add(new Sentence(LIMIT + "per-member", points(formats.points(p)))));
    caps.perMemberPer()
        .ifPresent(
            cap ->
                sentences.add(
                    new Sentence(LIMIT + cap.period(), points(formats.points(cap.points())))));
    return sentences;
  }

  private static Map<String, String> points(String points) {
    return Map.of("points", points);
  }

  /** How long the points may be used, and how long at least. */
  public static List<Sentence> of(OwnValidity validity, Formats formats) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(end(validity.end(), formats));
    if (validity.minUsableDays() > 1) {
      sentences.add(numbered("at-least", validity.minUsableDays()));
    }
    return sentences;
  }

  private static Sentence end(OwnValidity.End end, Formats formats) {
    if (end instanceof OwnValidity.On on) {
      return new Sentence(LIMIT + "on", Map.of("day", formats.day(on.day())));
    }
    if (end instanceof OwnValidity.Months months) {
      Validity validity = months.validity();
      String rounded =
          validity.roundTo() == Validity.RoundTo.DAY ? "" : "." + validity.roundTo().name();
      return numbered("months" + rounded, validity.months());
    }
    return new Sentence(LIMIT + end, Map.of());
  }

  private static Sentence numbered(String word, int number) {
    return new Sentence(
        LIMIT + word + (number == 1 ? ".one" : ""), Map.of("number", String.valueOf(number)));
  }
}
