package travel.loyalty.member;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/**
 * Reads the fields of a member one after another and remembers what is wrong with each, so that all
 * is told at once. Pages and the API share it: a pointer is {@code /} and the field's name.
 */
final class FieldCheck {

  static final int NAME_MAX = 100;
  static final int REASON_MAX = 500;
  private static final int EXTERNAL_REF_MAX = 100;
  private static final LocalDate BIRTH_MIN = LocalDate.of(1900, 1, 1);
  private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  // Control characters, and the invisible ones that turn the direction of writing around.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e]");

  private final List<FieldError> errors = new ArrayList<>();

  /** Letters of any script; several spaces become one. */
  String name(String text) {
    String name = text.strip().replaceAll("[ \\u00a0\\u3000]+", " ");
    if (check("/name", name, NAME_MAX) && name.codePoints().noneMatch(Character::isLetter)) {
      refuse("/name", "name");
    }
    return name;
  }

  /** Why staff do something; kept for the audit. */
  String reason(String text) {
    String reason = text.strip().replace("\r\n", "\n").replace('\n', ' ');
    check("/reason", reason, REASON_MAX);
    return reason;
  }

  Optional<String> externalRef(String text) {
    return text.isEmpty() || check("/externalRef", text, EXTERNAL_REF_MAX)
        ? given(text)
        : Optional.empty();
  }

  private boolean check(String pointer, String text, int lengthMax) {
    if (text.isEmpty()) {
      return refuse(pointer, "required");
    }
    if (text.length() > lengthMax) {
      errors.add(new FieldError(pointer, "too-long", Map.of("max", lengthMax)));
      return false;
    }
    return !UNSEEN.matcher(text).find() || refuse(pointer, "control-character");
  }

  Contacts contacts(String email, String mobile) {
    return new Contacts(
        optional("/email", email, "email", text -> Email.parse(text).orElseThrow(this::wrong)),
        optional("/mobile", mobile, "phone", text -> Mobile.parse(text).orElseThrow(this::wrong)));
  }

  /** One required field that takes either; what has an {@code @} in it means to be an address. */
  String contact(String pointer, String text) {
    if (text.isBlank()) {
      refuse(pointer, "required");
      return "";
    }
    boolean isEmail = text.contains("@");
    Optional<String> contact = isEmail ? Email.parse(text) : Mobile.parse(text);
    if (contact.isEmpty()) {
      refuse(pointer, isEmail ? "email" : "phone");
    }
    return contact.orElse("");
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException();
  }

  Optional<LocalDate> birthDate(String text, LocalDate today) {
    Optional<LocalDate> date = optional("/birthDate", text, "date", LocalDate::parse);
    if (date.isPresent() && date.get().isAfter(today)) {
      refuse("/birthDate", "in-future");
    } else if (date.isPresent() && date.get().isBefore(BIRTH_MIN)) {
      refuse("/birthDate", "too-early");
    }
    return date;
  }

  Locale locale(String text) {
    return optional("/locale", text, "choice", FieldCheck::known).orElse(Locale.SIMPLIFIED_CHINESE);
  }

  private static Locale known(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (!LOCALES.contains(locale)) {
      throw new IllegalArgumentException(tag);
    }
    return locale;
  }

  ZoneId zone(String text, ZoneId otherwise) {
    return optional("/timeZone", text, "time-zone", ZoneId::of).orElse(otherwise);
  }

  MemberClass memberClass(String text) {
    if (text.isEmpty()) {
      refuse("/class", "required");
    }
    return choice("/class", text, MemberClass.class).orElse(MemberClass.INDIVIDUAL);
  }

  List<Decision> consents(List<ConsentGiven> consents) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < consents.size(); i++) {
      String pointer = "/consents/" + i;
      ConsentGiven consent = consents.get(i);
      Optional<Purpose> purpose = choice(pointer + "/purpose", consent.purpose(), Purpose.class);
      Optional<ConsentChannel> channel =
          choice(pointer + "/channel", consent.channel(), ConsentChannel.class);
      if (purpose.isPresent() && channel.isPresent()) {
        decisions.add(new Decision(purpose.get(), channel.get(), consent.given()));
      }
    }
    return decisions;
  }

  private <E extends Enum<E>> Optional<E> choice(String pointer, String text, Class<E> type) {
    return optional(pointer, text, "choice", name -> Enum.valueOf(type, name));
  }

  /** Reads an optional text by a parser that throws; empty also where it did. */
  private <T> Optional<T> optional(
      String pointer, String text, String code, Function<String, T> parser) {
    try {
      return given(text).map(parser);
    } catch (IllegalArgumentException | DateTimeException e) {
      refuse(pointer, code);
      return Optional.empty();
    }
  }

  private static Optional<String> given(String text) {
    return Optional.of(text.strip()).filter(t -> !t.isEmpty());
  }

  /** A thing named by the field that has to exist. */
  <T> Optional<T> existing(String pointer, String text, Function<String, Optional<T>> finder) {
    Optional<T> found = given(text).flatMap(finder);
    if (given(text).isPresent() && found.isEmpty()) {
      refuse(pointer, "unknown");
    }
    return found;
  }

  boolean refuse(String pointer, String code) {
    errors.add(new FieldError(pointer, code));
    return false;
  }

  /**
   * Ends the check.
   *
   * @throws Refused {@code validation} with everything that was wrong
   */
  void finish() {
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }
}
