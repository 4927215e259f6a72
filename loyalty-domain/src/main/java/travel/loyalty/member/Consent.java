package travel.loyalty.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.UtcText;

/** One decision of a member; it is written once, and the next one for the same counts instead. */
@Entity
@Table(name = "member_consent")
class Consent {

  /** Of the texts on the join and profile pages; raised when their meaning changes. */
  static final String TEXT_VERSION = "1";

  @Id private long id;

  @Column(name = "member_id")
  private long member;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Enumerated(EnumType.STRING)
  private ConsentChannel channel;

  private boolean given;

  // Written here as text, read by SQL.
  @Column(name = "decided_at", updatable = false)
  private String decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Enumerated(EnumType.STRING)
  private Entrance source;

  @Column(name = "text_version")
  private String textVersion;

  /** For the persistence provider. */
  protected Consent() {}

  Consent(MemberId member, Decision decision, Instant at, Actor by, Entrance entrance) {
    id = Ids.next();
    this.member = member.value();
    purpose = decision.purpose();
    channel = decision.channel();
    given = decision.given();
    decidedAt = UtcText.of(at);
    decidedBy = by.toString();
    source = entrance;
    textVersion = TEXT_VERSION;
  }
}
