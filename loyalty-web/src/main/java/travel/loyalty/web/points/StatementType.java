package travel.loyalty.web.points;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import travel.loyalty.points.EntryKind;
import travel.loyalty.ui.form.Choice;

/** What a member may ask the statement for; several kinds of the ledger are one to them. */
enum StatementType {
  EARNED(Set.of(EntryKind.PENDING, EntryKind.MATURED, EntryKind.EARNED, EntryKind.TRANSFERRED_IN)),
  USED(
      Set.of(
          EntryKind.HELD,
          EntryKind.RELEASED,
          EntryKind.REDEEMED,
          EntryKind.REVERSED,
          EntryKind.TRANSFERRED_OUT,
          EntryKind.DONATED)),
  EXPIRED(Set.of(EntryKind.EXPIRED)),
  CORRECTED(
      Set.of(
          EntryKind.CLAWED_BACK,
          EntryKind.DEBT,
          EntryKind.DEBT_REPAID,
          EntryKind.DEBT_SETTLED,
          EntryKind.ADJUSTED));

  private final Set<EntryKind> kinds;

  StatementType(Set<EntryKind> kinds) {
    this.kinds = kinds;
  }

  /** Empty for all. */
  static Set<EntryKind> kinds(Optional<StatementType> type) {
    return type.map(chosen -> chosen.kinds).orElse(Set.of());
  }

  static List<Choice> choices() {
    return Stream.of(values()).map(type -> Choice.of(type.name(), "points.type." + type)).toList();
  }
}
