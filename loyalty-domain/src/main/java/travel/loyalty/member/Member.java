package travel.loyalty.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.UtcText;

/**
 * A member joins by himself, at a counter, by an agency's system or by a file; may be suspended by
 * staff and let in again; his contacts and settings may change, his number never.
 */
@Entity
@Table(name = "member")
class Member {

  @Id private long id;

  @Column(name = "member_number")
  private String number;

  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "member_class")
  private MemberClass memberClass;

  @Enumerated(EnumType.STRING)
  private MemberState state;

  @Column(name = "state_reason")
  private String stateReason;

  private String email;
  private String mobile;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  // For MemberDays, which finds by it.
  @Column(name = "birth_md")
  private Integer birthMonthDay;

  @Column(name = "joined_on", updatable = false)
  private LocalDate joinedOn;

  @Column(name = "joined_md", updatable = false)
  private Integer joinedMonthDay;

  private String locale;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "referral_code")
  private String referralCode;

  @Column(name = "referred_by")
  private Long referredBy;

  @Column(name = "external_ref")
  private String externalRef;

  private Long employer;

  // Written here as text, read by SQL.
  @Column(name = "joined_at", updatable = false)
  private String joinedAt;

  @Version private long version;

  /** For the persistence provider. */
  protected Member() {}

  Member(MemberId id, MemberNumber number, String referralCode, Newcomer newcomer, Instant now) {
    this.id = id.value();
    this.number = number.digits();
    this.referralCode = referralCode;
    name = newcomer.person().name();
    memberClass = newcomer.memberClass();
    state = MemberState.ACTIVE;
    stateReason = "";
    change(newcomer.contacts());
    change(newcomer.person());
    referredBy = newcomer.referredBy().map(MemberId::value).orElse(null);
    externalRef = newcomer.externalRef().orElse(null);
    employer = newcomer.employer().map(MemberId::value).orElse(null);
    joinedAt = UtcText.of(now);
    joinedOn = newcomer.joinedOn();
    joinedMonthDay = MemberDays.number(MonthDay.from(joinedOn));
  }

  final void change(Person person) {
    name = person.name();
    birthDate = person.birthDate().orElse(null);
    birthMonthDay = person.birthDate().map(MonthDay::from).map(MemberDays::number).orElse(null);
    locale = person.locale().toLanguageTag();
    timeZone = person.timeZone().getId();
  }

  final void change(Contacts contacts) {
    email = contacts.email().orElse(null);
    mobile = contacts.mobile().orElse(null);
  }

  /**
   * Makes the member an employee of a company, or of none.
   *
   * @throws Refused {@code state-conflict} if it is a company itself
   */
  void worksFor(Optional<MemberId> company) {
    if (memberClass == MemberClass.CORPORATE) {
      throw new Refused("state-conflict");
    }
    employer = company.map(MemberId::value).orElse(null);
  }

  /**
   * Keeps the member out until {@link #unblock}.
   *
   * @throws Refused {@code state-conflict} if he is out already
   */
  void block(String reason) {
    if (state == MemberState.SUSPENDED) {
      throw new Refused("state-conflict");
    }
    state = MemberState.SUSPENDED;
    stateReason = reason;
  }

  /**
   * Lets a suspended member in again.
   *
   * @throws Refused {@code state-conflict} if nobody keeps him out
   */
  void unblock() {
    if (state != MemberState.SUSPENDED) {
      throw new Refused("state-conflict");
    }
    state = MemberState.ACTIVE;
    stateReason = "";
  }

  /**
   * Makes sure that nobody wrote since the caller read.
   *
   * @throws Refused {@code changed-meanwhile}
   */
  void expectVersion(long read) {
    if (version != read) {
      throw new Refused("changed-meanwhile");
    }
  }

  MemberId id() {
    return new MemberId(id);
  }

  MemberNumber number() {
    return new MemberNumber(number);
  }

  Contacts contacts() {
    return new Contacts(Optional.ofNullable(email), Optional.ofNullable(mobile));
  }

  Person person() {
    return new Person(
        name, Optional.ofNullable(birthDate), Locale.forLanguageTag(locale), ZoneId.of(timeZone));
  }

  MemberRef ref() {
    return new MemberRef(id(), number(), name, memberClass, state, Locale.forLanguageTag(locale));
  }
}
