package travel.loyalty.access;

import travel.loyalty.shared.Sql;

/** The row that every member or staff user gets with the first password, block or session. */
final class Credential {

  private Credential() {}

  static void ensure(Sql sql, Population population, String subject) {
    if (exists(sql, population, subject)) {
      return;
    }
    try {
      sql.update(
          "insert into credential (population, subject, must_change, blocked)"
              + " values (?, ?, ?, ?)",
          population,
          subject,
          false,
          false);
    } catch (Sql.DuplicateKey madeMeanwhile) {
      // Another request made the row: all that was wanted.
    }
  }

  static boolean exists(Sql sql, Population population, String subject) {
    return sql.first(
            "select subject from credential where population = ? and subject = ?",
            row -> true,
            population,
            subject)
        .isPresent();
  }
}
