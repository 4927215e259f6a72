package travel.loyalty.points;

import java.time.Instant;
import java.util.StringJoiner;

/**
 * All that an entry says, in one text: what its hash covers. Values are separated by a character
 * that no value holds.
 */
final class EntryText {

  static final String SEPARATOR = "\u001f";

  private final StringJoiner text = new StringJoiner(SEPARATOR);

  private EntryText() {}

  static String of(
      long account, long seq, Instant at, Entry.Draft draft, Balance after, String explanation) {
    EntryText text =
        new EntryText()
            .with(account, seq, at, draft.kind(), draft.points())
            .with(draft.effect().pending(), draft.effect().available())
            .with(draft.effect().held(), draft.effect().debt())
            .with(after.pending(), after.available(), after.held(), after.debt())
            .with(draft.cause().source().kind(), draft.cause().source().reference())
            .with(draft.cause().rule(), draft.cause().ruleVersion(), draft.cause().actor())
            .with(explanation, draft.lot().map(String::valueOf).orElse(""));
    for (Allocation part : draft.allocations()) {
      text.with(part.lot().id(), part.from(), part.to(), part.points());
    }
    return text.text.toString();
  }

  private EntryText with(Object... values) {
    for (Object value : values) {
      text.add(value.toString());
    }
    return this;
  }
}
