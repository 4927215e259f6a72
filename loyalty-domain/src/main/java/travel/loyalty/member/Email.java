package travel.loyalty.member;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks an e-mail address and brings it to lower case, since people type it either way. */
final class Email {

  private static final int LENGTH_MAX = 254;
  private static final int LOCAL_MAX = 64;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,63}");

  private Email() {}

  /** Empty if nothing could be sent there. */
  static Optional<String> parse(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    return address.length() <= LENGTH_MAX
            && address.indexOf('@') <= LOCAL_MAX
            && ADDRESS.matcher(address).matches()
        ? Optional.of(address)
        : Optional.empty();
  }
}
