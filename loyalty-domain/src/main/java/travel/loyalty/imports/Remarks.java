package travel.loyalty.imports;

import java.util.List;
import java.util.stream.Stream;
import travel.loyalty.imports.RowReport.Remark;
import travel.loyalty.imports.mapping.MappedRow;
import travel.loyalty.imports.mapping.RowMapper;
import travel.loyalty.shared.Refused;

/** Says in the words of the file what a mapping or a feature found. */
final class Remarks {

  private Remarks() {}

  static List<Remark> of(List<MappedRow.Note> notes) {
    return notes.stream()
        .map(note -> new Remark(note.pointer(), note.column(), note.code(), note.arguments()))
        .toList();
  }

  /** A feature's refusal, each pointer led back to the column it came from. */
  static List<Remark> of(Refused refused, RowMapper mapper) {
    if (refused.errors().isEmpty()) {
      return List.of(new Remark("", "", refused.code(), refused.arguments()));
    }
    return of(refused.errors(), mapper);
  }

  static List<Remark> of(List<Refused.FieldError> errors, RowMapper mapper) {
    return errors.stream()
        .map(
            error ->
                new Remark(
                    error.pointer(),
                    mapper.columnOf(error.pointer()),
                    error.code(),
                    error.arguments()))
        .toList();
  }

  static List<Remark> together(List<Remark> one, List<Remark> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
