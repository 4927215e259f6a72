package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

/**
 * Which members an API client may name. One of the agency's own may name all; a partner those whose
 * number it gave, by enrolling them or by a booking of theirs. Else numbers could be tried out.
 */
@ApplicationScoped
public class ClientMembers {

  private Sql sql;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected ClientMembers() {}

  @Inject
  public ClientMembers(Sql sql, BusinessClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public boolean mayName(Caller client, MemberId member) {
    return !client.isPartner() || isIntroduced(id(client), member);
  }

  /** Whether a client of kind {@code PARTNER} gave this member's number. */
  public boolean isIntroduced(long partner, MemberId member) {
    return sql.first(
            "select member_id from api_client_member where client_id = ? and member_id = ?",
            row -> true,
            partner,
            member)
        .isPresent();
  }

  /** Remembers that a partner gave a member's number; for the agency's own there is no need. */
  public void introduce(Caller client, MemberId member) {
    if (mayName(client, member)) {
      return;
    }
    try {
      sql.update(
          "insert into api_client_member (client_id, member_id, since) values (?, ?, ?)",
          id(client),
          member,
          clock.now());
    } catch (Sql.DuplicateKey alreadyKnown) {
      // Two bookings of one member at the same moment: either may have said it.
      return;
    }
  }

  /**
   * A client asked to enrol somebody. Who is new is introduced; for a partner somebody who was
   * enrolled before is a conflict, or references could be tried out.
   *
   * @throws Refused {@code state-conflict} with the {@code pointer} of the reference
   */
  public void enrolled(Caller client, MemberId member, boolean isNew) {
    if (isNew) {
      introduce(client, member);
    } else if (!mayName(client, member)) {
      throw new Refused("state-conflict", Map.of("pointer", "/externalRef"));
    }
  }

  private static long id(Caller client) {
    return Long.parseLong(client.subject());
  }
}
