package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import travel.loyalty.access.Population;
import travel.loyalty.access.SessionService;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/**
 * Removes people whom a file made members by mistake, as long as nothing happened to them since.
 * The audit trail remembers that there was somebody, not who.
 */
@ApplicationScoped
public class Withdrawals {

  private Sql sql;
  private SessionService sessions;
  private AuditService audit;

  /** For the container's proxy. */
  protected Withdrawals() {}

  @Inject
  public Withdrawals(Sql sql, SessionService sessions, AuditService audit) {
    this.sql = sql;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * Whether the member is as he was made, never signed in, and recommended nobody. What else may
   * have happened, the features above this one know.
   */
  public boolean isUntouched(MemberId member) {
    return isAsMade(member)
        && !isReferrer(member)
        && !isOneOfSeveral(member)
        && !sessions.isKnown(Population.MEMBER, member.toString());
  }

  // A row that was never changed has version 0 or 1, as the persistence provider counts.
  private boolean isAsMade(MemberId member) {
    return sql.first(
            "select 1 from member where id = ? and version < 2 and state = 'ACTIVE'",
            row -> true,
            member)
        .isPresent();
  }

  private boolean isReferrer(MemberId member) {
    return sql.first("select 1 from member where referred_by = ? limit 1", row -> true, member)
        .isPresent();
  }

  private boolean isOneOfSeveral(MemberId member) {
    return sql.first(
            "select 1 from member_merge where survivor = ? or merged = ? limit 1",
            row -> true,
            member,
            member)
        .isPresent();
  }

  /**
   * Removes a member.
   *
   * @return false if somebody still works for that company, or something happened since
   */
  @Transactional
  public boolean withdraw(MemberId member, Actor by) {
    if (!isUntouched(member) || isEmployer(member)) {
      return false;
    }
    sql.update("delete from member_search where member_id = ?", member);
    sql.update("delete from member_consent where member_id = ?", member);
    sql.update("delete from member where id = ?", member);
    audit.record(by, "member.withdrawn", "member", member.toString(), Map.of());
    return true;
  }

  private boolean isEmployer(MemberId member) {
    return sql.first("select 1 from member where employer = ? limit 1", row -> true, member)
        .isPresent();
  }
}
