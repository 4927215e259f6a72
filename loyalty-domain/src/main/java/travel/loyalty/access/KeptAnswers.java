package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Sql;

/**
 * The table of answers by key. The row goes in before the effect and in its transaction: what is
 * done twice at the same moment meets at the unique key, and a crash leaves neither row nor effect.
 */
@Stateless
@PermitAll
public class KeptAnswers {

  private static final int IN_WORK = 0;
  private static final int CHUNK = 1000;

  @Inject private BusinessClock clock;
  @Inject private Sql sql;

  /** For the container, which needs it public like the class and its methods. */
  public KeptAnswers() {}

  /** For tests outside the container. */
  KeptAnswers(BusinessClock clock, Sql sql) {
    this.clock = clock;
    this.sql = sql;
  }

  /**
   * Does what the call asks and keeps the answer, or gives the answer that is kept.
   *
   * @throws NotClaimed {@code idempotency-key-reused}, or {@code in-progress} when another node is
   *     at it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public KeptAnswer runOrReplay(IdempotentCall call, Supplier<KeptAnswer> effect) {
    if (!claims(call)) {
      return replay(call);
    }
    KeptAnswer answer = effect.get();
    sql.update(
        "update idempotency_key set status = ?, headers = ?, body = ?"
            + " where client_id = ? and key_hash = ?",
        answer.status(),
        answer.headerLines(),
        answer.body(),
        call.clientId(),
        call.keyHash());
    return answer;
  }

  /** Keeps the answer to a call whose effect was rolled back, unless one is kept by now. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public KeptAnswer keep(IdempotentCall call, KeptAnswer answer) {
    return runOrReplay(call, () -> answer);
  }

  private boolean claims(IdempotentCall call) {
    try {
      sql.update(
          "insert into idempotency_key"
              + " (client_id, key_hash, request_hash, status, headers, body, created_at)"
              + " values (?, ?, ?, ?, '', ?, ?)",
          call.clientId(),
          call.keyHash(),
          call.requestHash(),
          IN_WORK,
          new byte[0],
          clock.now());
      return true;
    } catch (Sql.DuplicateKey again) {
      return false;
    } catch (Sql.Busy waitedTooLong) {
      throw new NotClaimed("in-progress");
    }
  }

  private KeptAnswer replay(IdempotentCall call) {
    record Row(String requestHash, KeptAnswer answer) {}
    Row kept =
        sql.first(
                "select request_hash, status, headers, body from idempotency_key"
                    + " where client_id = ? and key_hash = ?",
                row ->
                    new Row(
                        row.getString("request_hash"),
                        KeptAnswer.replayed(
                            row.getInt("status"), row.getString("headers"), row.getBytes("body"))),
                call.clientId(),
                call.keyHash())
            .orElseThrow(() -> new NotClaimed("in-progress"));
    if (!call.asksTheSameAs(kept.requestHash())) {
      throw new NotClaimed("idempotency-key-reused");
    }
    return kept.answer();
  }

  /** When the oldest row was made, if there is any. */
  public Optional<Instant> oldest() {
    return sql.first(
            "select min(created_at) as oldest from idempotency_key",
            row -> Optional.ofNullable(Sql.instant(row, "oldest")))
        .flatMap(found -> found);
  }

  /**
   * Deletes some rows made before an instant.
   *
   * @return how many, 0 when none is left
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int purge(Instant before) {
    return sql.update("delete from idempotency_key where created_at < ? limit " + CHUNK, before);
  }
}
