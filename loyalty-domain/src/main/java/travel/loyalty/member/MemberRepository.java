package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Sql;

/** Keeps members and the words they are found by, in the transaction that runs. */
@ApplicationScoped
class MemberRepository {

  // No vowels, so that no code reads as a word, and nothing that is mistaken for another.
  private static final String REFERRAL_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";
  private static final int REFERRAL_LENGTH = 8;
  // Nobody walks further to close a circle.
  private static final int LINE_MAX = 100;

  @PersistenceContext(unitName = "loyalty")
  private EntityManager entities;

  private Sql sql;
  private final SecureRandom random = new SecureRandom();

  /** For the container's proxy. */
  protected MemberRepository() {}

  @Inject
  MemberRepository(Sql sql) {
    this.sql = sql;
  }

  /** Outside a container, which injects the persistence context. */
  MemberRepository(Sql sql, EntityManager entities) {
    this(sql);
    this.entities = entities;
  }

  Member add(Newcomer newcomer, Instant now) {
    return addAll(List.of(newcomer), now).get(0);
  }

  /**
   * Adds many by one flush: each flush looks at every entity of the transaction.
   *
   * @throws Sql.DuplicateKey if somebody with the same external reference was added meanwhile
   */
  List<Member> addAll(List<Newcomer> newcomers, Instant now) {
    List<Member> members = newcomers.stream().map(newcomer -> made(newcomer, now)).toList();
    members.forEach(entities::persist);
    // The words go by plain SQL, which must find the row they point to.
    Sql.flush(entities);
    index(members);
    return members;
  }

  private Member made(Newcomer newcomer, Instant now) {
    MemberId id = new MemberId(Ids.next());
    return new Member(id, freeNumber(), freeReferralCode(), newcomer, now);
  }

  void add(Consent consent) {
    entities.persist(consent);
  }

  /**
   * The member, to be changed.
   *
   * @throws NotFound if there is none
   */
  Member get(MemberId member) {
    return Optional.ofNullable(entities.find(Member.class, member.value()))
        .orElseThrow(() -> new NotFound("member"));
  }

  Optional<MemberId> byExternalRef(String externalRef) {
    return idWhere("external_ref = ?", externalRef);
  }

  Optional<MemberId> byReferralCode(String code) {
    return idWhere("referral_code = ?", code.toUpperCase(java.util.Locale.ROOT));
  }

  /**
   * Somebody in a line of recommendations.
   *
   * @param by who recommended the programme to him
   */
  record Recommended(MemberId id, Contacts contacts, Optional<MemberId> by) {}

  /** A member, then who recommended the programme to him, and so on to the beginning. */
  List<Recommended> recommenders(MemberId member) {
    Map<MemberId, Recommended> line = new LinkedHashMap<>();
    Optional<Recommended> next = recommended(member);
    while (next.isPresent() && line.size() < LINE_MAX) {
      if (line.putIfAbsent(next.get().id(), next.get()) != null) {
        break;
      }
      next = next.get().by().flatMap(this::recommended);
    }
    return List.copyOf(line.values());
  }

  private Optional<Recommended> recommended(MemberId member) {
    return sql.first(
        "select id, email, mobile, referred_by from member where id = ?",
        row ->
            new Recommended(
                new MemberId(row.getLong("id")),
                new Contacts(
                    Optional.ofNullable(row.getString("email")),
                    Optional.ofNullable(row.getString("mobile"))),
                Optional.ofNullable(Sql.number(row, "referred_by")).map(MemberId::new)),
        member);
  }

  private Optional<MemberId> idWhere(String condition, String value) {
    return sql.first(
        "select id from member where " + condition, row -> new MemberId(row.getLong(1)), value);
  }

  /** Members reached by an address or number: a family may share one. */
  List<MemberId> byContact(String contact) {
    return sql.list(
        "select id from member where email = ? union select id from member where mobile = ?",
        row -> new MemberId(row.getLong(1)),
        contact,
        contact);
  }

  /** Writes the words anew after a name or contact changed. */
  void reindex(Member member) {
    Sql.flush(entities);
    new MemberWords(sql).rewrite(member.id());
  }

  private void index(List<Member> members) {
    sql.batch(
        "insert into member_search (term, member_id) values (?, ?)",
        members.stream().flatMap(MemberRepository::terms).toList());
  }

  private static Stream<Object[]> terms(Member member) {
    Contacts contacts = member.contacts();
    return SearchTerms.of(
            member.person().name(),
            member.number(),
            contacts.email().orElse(""),
            contacts.mobile().orElse(""))
        .stream()
        .map(term -> new Object[] {term, member.id()});
  }

  private MemberNumber freeNumber() {
    MemberNumber number = MemberNumber.random();
    return idWhere("member_number = ?", number.digits()).isPresent() ? freeNumber() : number;
  }

  private String freeReferralCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < REFERRAL_LENGTH; i++) {
      code.append(REFERRAL_LETTERS.charAt(random.nextInt(REFERRAL_LETTERS.length())));
    }
    return byReferralCode(code.toString()).isPresent() ? freeReferralCode() : code.toString();
  }
}
