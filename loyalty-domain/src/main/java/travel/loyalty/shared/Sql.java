package travel.loyalty.shared;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Plain SQL for the paths where speed matters: constant statements with placeholders. It joins the
 * transaction that runs. Values of the house are bound as the tables keep them: points and money as
 * decimals, instants as UTC, enums by name.
 */
public final class Sql {

  private static final int IN_MOST = 100;

  private final DataSource source;

  public Sql(DataSource source) {
    this.source = source;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Another transaction was in the way or was first: the whole one may be tried again, and finds
   * what that one did. No container wraps or logs it, and every transaction that it passes rolls
   * back.
   */
  @ApplicationException(rollback = true, inherited = true)
  public static class Clash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Clash(Throwable cause) {
      super(cause);
    }
  }

  /** A unique key refused the row: the same thing was done before, or at the same moment. */
  public static final class DuplicateKey extends Clash {
    private static final long serialVersionUID = 1L;

    DuplicateKey(SQLException cause) {
      super(cause);
    }
  }

  /** A row was locked too long, or two transactions waited for each other. */
  public static final class Busy extends Clash {
    private static final long serialVersionUID = 1L;

    /** For a clash that is seen otherwise, for example two that make the same thing at once. */
    public Busy(Throwable cause) {
      super(cause);
    }
  }

  public <T> List<T> list(String sql, Row<T> row, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, 0, values);
      try (ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row.read(result));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /**
   * Reads the rows of many values by few statements. {@code :in} in the text stands for the list;
   * it has 1, 10 or 100 places, the last value repeated, so that there are three texts to prepare.
   *
   * @param before the values of the places that stand before the list
   */
  public <T> List<T> listIn(String sql, Row<T> row, List<?> values, Object... before) {
    List<T> rows = new ArrayList<>();
    for (int from = 0; from < values.size(); from += IN_MOST) {
      List<?> chunk = values.subList(from, Math.min(from + IN_MOST, values.size()));
      int places = chunk.size() == 1 ? 1 : chunk.size() <= 10 ? 10 : IN_MOST;
      Object[] bound = Arrays.copyOf(before, before.length + places);
      for (int i = 0; i < places; i++) {
        bound[before.length + i] = chunk.get(Math.min(i, chunk.size() - 1));
      }
      rows.addAll(list(sql.replace(":in", "?" + ", ?".repeat(places - 1)), row, bound));
    }
    return rows;
  }

  /** The first row, if there is any. */
  public <T> Optional<T> first(String sql, Row<T> row, Object... values) {
    return list(sql, row, values).stream().findFirst();
  }

  /**
   * Changes rows.
   *
   * @return how many
   * @throws DuplicateKey if a unique key refuses
   * @throws Busy if another transaction was in the way
   */
  public int update(String sql, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, 0, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /**
   * Runs one statement for many rows of values, in few round trips.
   *
   * @throws DuplicateKey if a unique key refuses any
   */
  public void batch(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    if (rows.size() == 1) {
      // The driver would write, prepare and throw away a text of its own for a batch of one too.
      update(sql, rows.get(0));
      return;
    }
    try (Connection connection = source.getConnection()) {
      if (ManyRows.fits(sql)) {
        insert(connection, ManyRows.of(sql), rows);
      } else {
        oneByOne(connection, sql, rows);
      }
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  private static void insert(Connection connection, ManyRows many, List<Object[]> rows)
      throws SQLException {
    int from = 0;
    while (from < rows.size()) {
      int count = ManyRows.next(rows.size() - from);
      try (PreparedStatement statement = connection.prepareStatement(many.text(count))) {
        int place = 0;
        for (Object[] row : rows.subList(from, from + count)) {
          place = bind(statement, place, row);
        }
        statement.executeUpdate();
      }
      from += count;
    }
  }

  private static void oneByOne(Connection connection, String sql, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        bind(statement, 0, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /**
   * Runs reads that must all see the same state: on one connection, in REPEATABLE READ. Only where
   * no transaction runs.
   */
  public <T> T inSnapshot(Function<Sql, T> reads) {
    try (Connection connection = source.getConnection()) {
      int usual = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try {
        return reads.apply(new Sql(new PinnedConnection(connection)));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(usual);
      }
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  private static int bind(PreparedStatement statement, int before, Object[] values)
      throws SQLException {
    int place = before;
    for (Object value : values) {
      statement.setObject(++place, bound(value));
    }
    return place;
  }

  private static Object bound(Object value) {
    if (value instanceof Points points) {
      return points.toDecimal();
    }
    if (value instanceof Money money) {
      return money.amount();
    }
    if (value instanceof Instant instant) {
      return UtcText.of(instant);
    }
    if (value instanceof MemberId member) {
      return member.value();
    }
    if (value instanceof Actor actor) {
      return actor.toString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Optional<?> optional) {
      return bound(optional.orElse(null));
    }
    return value;
  }

  public static Points points(ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? Points.ZERO : Points.of(value);
  }

  /** Null where the column is null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime value = row.getObject(column, LocalDateTime.class);
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }

  /** Null where the column is null. */
  public static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** Null where the column is null. */
  public static Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  /** Flushes what JPA holds back, and fails as a statement of this class does. */
  public static void flush(EntityManager entities) {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw translated(e);
    }
  }

  private static RuntimeException translated(PersistenceException e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof SQLException reason) {
        return clash(reason).orElse(e);
      }
    }
    return e;
  }

  private static RuntimeException translated(SQLException e) {
    return clash(e).orElseGet(() -> new IllegalStateException(e));
  }

  // By code, which a batch's exception carries too: H2 gives that one no cause and no kind of its
  // own. The codes of MariaDB have four figures, those of H2 five.
  private static Optional<RuntimeException> clash(SQLException e) {
    return switch (e.getErrorCode()) {
      case 1062, 23505 -> Optional.of(new DuplicateKey(e));
      case 1205, 1213, 40001, 50200 -> Optional.of(new Busy(e));
      // What a row refers to went, or what refers to it came, at the same moment.
      case 1451, 1452, 23503, 23506 -> Optional.of(new Clash(e));
      default -> Optional.empty();
    };
  }
}
