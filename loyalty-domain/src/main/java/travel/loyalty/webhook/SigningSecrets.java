package travel.loyalty.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * The secrets of subscriptions in their table: one that signs, and for a day after a rotation the
 * one before it too. They leave this package once, when they are made.
 */
@Dependent
class SigningSecrets {

  /** So long a replaced secret still signs. */
  static final Duration OVERLAP = Duration.ofDays(1);

  private final Sql sql;
  private final WallClock wall;

  @Inject
  SigningSecrets(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  /**
   * Makes a secret. The present one still signs for a day; of three the oldest goes at once.
   *
   * @return the new one
   */
  SigningSecret rotate(long webhook) {
    Instant now = wall.now();
    sql.update("delete from webhook_secret where webhook_id = ? and ends_at is not null", webhook);
    sql.update(
        "update webhook_secret set ends_at = ? where webhook_id = ?", now.plus(OVERLAP), webhook);
    SigningSecret secret = SigningSecret.random();
    sql.update(
        "insert into webhook_secret (id, webhook_id, secret, created_at) values (?, ?, ?, ?)",
        Ids.next(),
        webhook,
        secret.reveal(),
        now);
    return secret;
  }

  /** Those that sign now, the newest first. */
  List<SigningSecret> live(long webhook) {
    return sql.list(
        "select secret from webhook_secret where webhook_id = ?"
            + " and (ends_at is null or ends_at > ?) order by id desc",
        row -> new SigningSecret(row.getString("secret")),
        webhook,
        wall.now());
  }

  /** Those that sign now, the newest first, as pages show them. */
  List<WebhookView.SecretView> views(long webhook) {
    return sql.list(
        "select created_at, ends_at from webhook_secret where webhook_id = ?"
            + " and (ends_at is null or ends_at > ?) order by id desc",
        row ->
            new WebhookView.SecretView(
                Sql.instant(row, "created_at"), Optional.ofNullable(Sql.instant(row, "ends_at"))),
        webhook,
        wall.now());
  }

  /** Forgets those whose day is over. */
  void forgetEnded() {
    sql.update("delete from webhook_secret where ends_at < ?", wall.now());
  }
}
