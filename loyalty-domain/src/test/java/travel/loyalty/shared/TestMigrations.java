package travel.loyalty.shared;

import javax.sql.DataSource;

/** Opens the house's own migrations to the tests of all features. */
public final class TestMigrations {

  private TestMigrations() {}

  public static void run(DataSource source) {
    Database.migrations(source).load().migrate();
  }
}
