package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import travel.loyalty.shared.Sql;

/** Keeps how far versions that reach back have been applied. */
@ApplicationScoped
class BackdatedVersions {

  private Sql sql;

  /** For the container's proxy. */
  protected BackdatedVersions() {}

  @Inject
  BackdatedVersions(Sql sql) {
    this.sql = sql;
  }

  Optional<BackdatedVersion> find(int version) {
    return sql.first(
        "select version, done_through, bookings, points, swept_at, finished_at"
            + " from backdated_version where version = ?",
        BackdatedVersions::read,
        version);
  }

  private static BackdatedVersion read(ResultSet row) throws SQLException {
    return new BackdatedVersion(
        row.getInt("version"),
        row.getLong("done_through"),
        row.getInt("bookings"),
        Sql.points(row, "points"),
        Optional.ofNullable(Sql.instant(row, "swept_at")),
        Optional.ofNullable(Sql.instant(row, "finished_at")));
  }

  void begin(int version) {
    BackdatedVersion fresh = BackdatedVersion.of(version);
    sql.update(
        "insert into backdated_version (version, done_through, bookings, points)"
            + " values (?, ?, ?, ?)",
        version,
        fresh.doneThrough(),
        fresh.bookings(),
        fresh.points());
  }

  /**
   * Goes on from one state to the next.
   *
   * @throws Sql.Busy if another node was faster
   */
  void advance(BackdatedVersion from, BackdatedVersion to) {
    int changed =
        sql.update(
            "update backdated_version set done_through = ?, bookings = ?, points = ?, swept_at = ?,"
                + " finished_at = ? where version = ? and done_through = ?",
            to.doneThrough(),
            to.bookings(),
            to.points(),
            to.sweptAt(),
            to.finishedAt(),
            from.version(),
            from.doneThrough());
    if (changed == 0) {
      throw new Sql.Busy(new IllegalStateException("Version " + from.version() + " went on"));
    }
  }
}
