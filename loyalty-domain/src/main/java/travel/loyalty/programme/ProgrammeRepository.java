package travel.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.Sql;

/** The tables of the programme: rows are only ever added. */
@ApplicationScoped
class ProgrammeRepository {

  private static final String VERSIONS =
      "select v.version, v.code, v.valid_from, v.written_at, v.written_by, p.published_at,"
          + " p.published_by, s.simulated_at, s.simulated_by from programme_version v"
          + " left join programme_publication p on p.version = v.version"
          + " left join programme_simulation s on s.id ="
          + " (select max(last.id) from programme_simulation last where last.version = v.version)";

  private Sql sql;

  /** For the container's proxy. */
  protected ProgrammeRepository() {}

  @Inject
  ProgrammeRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * How many were published, and when the last: changes whenever what is in force may have changed.
   */
  Stamp stamp() {
    return sql.first(
            "select count(*) as n, max(published_at) as latest from programme_publication",
            row -> new Stamp(row.getInt("n"), Optional.ofNullable(Sql.instant(row, "latest"))))
        .orElseThrow();
  }

  /** What tells one state of the publications from another. */
  record Stamp(int count, Optional<Instant> latest) {}

  List<ProgrammeVersion> published() {
    return sql.list(
        VERSIONS + " where p.version is not null order by v.valid_from desc, v.version desc",
        ProgrammeRepository::read);
  }

  List<ProgrammeVersion> versions() {
    return sql.list(VERSIONS + " order by v.version desc", ProgrammeRepository::read);
  }

  Optional<ProgrammeVersion> version(int version) {
    return sql.first(VERSIONS + " where v.version = ?", ProgrammeRepository::read, version);
  }

  Optional<String> document(int version) {
    return sql.first(
        "select document from programme_version where version = ?",
        row -> row.getString("document"),
        version);
  }

  int lastVersion() {
    return sql.first(
            "select coalesce(max(version), 0) as n from programme_version", row -> row.getInt("n"))
        .orElse(0);
  }

  void add(Programme programme, Instant at, Actor by) {
    sql.update(
        "insert into programme_version"
            + " (version, code, valid_from, document, written_at, written_by)"
            + " values (?, ?, ?, ?, ?, ?)",
        programme.version(),
        programme.code(),
        programme.validFrom(),
        programme.document(),
        at,
        by);
  }

  void addAuthors(int version, Collection<String> authors) {
    sql.batch(
        "insert into programme_author (version, author) values (?, ?)",
        authors.stream().map(author -> new Object[] {version, author}).toList());
  }

  List<String> authors(int version) {
    return sql.list(
        "select author from programme_author where version = ? order by author",
        row -> row.getString("author"),
        version);
  }

  void publish(int version, Instant at, Actor by) {
    sql.update(
        "insert into programme_publication (version, published_at, published_by)"
            + " values (?, ?, ?)",
        version,
        at,
        by);
  }

  void simulated(int version, Simulation result, Instant at, Actor by) {
    sql.update(
        "insert into programme_simulation (id, version, simulated_at, simulated_by, bookings,"
            + " better, worse, points_change, raised, points_raised)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        Ids.next(),
        version,
        at,
        by,
        result.bookings(),
        result.better(),
        result.worse(),
        result.change(),
        result.raised(),
        result.raise());
  }

  /** What the version was last seen to change. */
  Optional<Simulation> simulation(int version) {
    return sql.first(
        "select bookings, better, worse, points_change, raised, points_raised"
            + " from programme_simulation where version = ? order by id desc limit 1",
        row ->
            new Simulation(
                row.getInt("bookings"),
                row.getInt("better"),
                row.getInt("worse"),
                Sql.points(row, "points_change"),
                row.getInt("raised"),
                Sql.points(row, "points_raised")),
        version);
  }

  private static ProgrammeVersion read(ResultSet row) throws SQLException {
    return new ProgrammeVersion(
        row.getInt("version"),
        row.getString("code"),
        Sql.date(row, "valid_from"),
        Sql.instant(row, "written_at"),
        row.getString("written_by"),
        simulated(row),
        Optional.ofNullable(Sql.instant(row, "published_at")),
        Optional.ofNullable(row.getString("published_by")));
  }

  private static Optional<ProgrammeStep> simulated(ResultSet row) throws SQLException {
    Instant at = Sql.instant(row, "simulated_at");
    return at == null
        ? Optional.empty()
        : Optional.of(new ProgrammeStep(at, row.getString("simulated_by")));
  }
}
