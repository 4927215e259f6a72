package travel.loyalty.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.imports.mapping.Mapping;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Sql;

/** The mappings that are remembered. */
@Dependent
class Mappings {

  private static final String COLUMNS =
      "select name, target, document, saved_by, saved_at from import_mapping ";

  private final Sql sql;

  @Inject
  Mappings(Sql sql) {
    this.sql = sql;
  }

  void save(Mapping mapping, Actor who, Instant now) {
    sql.update("delete from import_mapping where name = ?", mapping.name());
    sql.update(
        "insert into import_mapping (name, target, document, saved_by, saved_at)"
            + " values (?, ?, ?, ?, ?)",
        mapping.name(),
        mapping.target(),
        mapping.document(),
        who,
        now);
  }

  Optional<MappingView> find(String name) {
    return sql.first(COLUMNS + "where name = ?", Mappings::view, name);
  }

  List<MappingView> all() {
    return sql.list(COLUMNS + "order by name", Mappings::view);
  }

  private static MappingView view(ResultSet row) throws SQLException {
    return new MappingView(
        row.getString("name"),
        ImportTarget.valueOf(row.getString("target")),
        row.getString("document"),
        row.getString("saved_by"),
        Sql.instant(row, "saved_at"));
  }
}
