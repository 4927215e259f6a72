package travel.loyalty.imports;

import java.util.List;
import travel.loyalty.imports.mapping.RowMapper;
import travel.loyalty.imports.table.TableRow;
import travel.loyalty.shared.Actor;

/** Turns rows into members or bookings, in the transaction that runs. */
interface RowProcessor {

  /**
   * One chunk of a file.
   *
   * @param as who sends them
   */
  record Chunk(ImportId id, Phase phase, RowMapper mapper, List<TableRow> rows, Actor as) {}

  /** What became of each row, in their order. */
  List<RowResult> process(Chunk chunk);
}
