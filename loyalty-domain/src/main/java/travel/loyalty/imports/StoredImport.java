package travel.loyalty.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Sql;

/** Reads a row of the table of imports. */
final class StoredImport {

  private StoredImport() {}

  static ImportJob job(ResultSet row) throws SQLException {
    return new ImportJob(
        new ImportId(row.getLong("id")),
        row.getString("stored_as"),
        ImportState.valueOf(row.getString("state")),
        Phase.valueOf(row.getString("phase")),
        Optional.ofNullable(row.getString("mapping")),
        Actor.parse(row.getString("owner")),
        counts(row));
  }

  static ImportView view(ResultSet row) throws SQLException {
    return new ImportView(
        new ImportId(row.getLong("id")),
        row.getString("file_name"),
        row.getLong("file_bytes"),
        ImportState.valueOf(row.getString("state")),
        row.getString("phase").equals(Phase.CHECK.name()),
        Optional.ofNullable(row.getString("target")).map(ImportTarget::valueOf),
        Optional.ofNullable(row.getString("mapping_name")),
        row.getString("owner"),
        counts(row),
        Sql.instant(row, "created_at"),
        Optional.ofNullable(Sql.instant(row, "started_at")),
        Optional.ofNullable(Sql.instant(row, "finished_at")),
        failure(row));
  }

  private static ImportCounts counts(ResultSet row) throws SQLException {
    return new ImportCounts(
        row.getLong("total_count"),
        row.getLong("created_count"),
        row.getLong("changed_count"),
        row.getLong("unchanged_count"),
        row.getLong("skipped_count"),
        row.getLong("refused_count"),
        row.getLong("remarked_count"));
  }

  private static Optional<RowReport.Remark> failure(ResultSet row) throws SQLException {
    String code = row.getString("failure_code");
    String arguments = row.getString("failure_arguments");
    return Optional.ofNullable(code)
        .map(c -> new RowReport.Remark("", "", c, Json.readMap(arguments)));
  }
}
