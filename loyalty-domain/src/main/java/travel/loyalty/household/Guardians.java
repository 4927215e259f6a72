package travel.loyalty.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.member.Members;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

/** Who speaks for a child under fourteen, and whether a member is one. */
@ApplicationScoped
public class Guardians {

  private static final String STANDING =
      "select id, child, guardian, of_age_on, asked_at from member_guardian where ";

  private Sql sql;
  private Members members;
  private ProgrammeService programmes;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected Guardians() {}

  @Inject
  public Guardians(Sql sql, ProgrammeService programmes, BusinessClock clock) {
    this.sql = sql;
    this.members = new Members(sql);
    this.programmes = programmes;
    this.clock = clock;
  }

  /** A consent that stands. */
  record Standing(
      long id, MemberId child, MemberId guardian, LocalDate ofAgeOn, Optional<Instant> askedAt) {}

  /** How old a member is today, in the programme's zone. */
  public Age ageOf(MemberId member) {
    return Age.on(today(), members.view(member).birthDate());
  }

  private LocalDate today() {
    return clock.now().atZone(programmes.current().zone()).toLocalDate();
  }

  /**
   * Makes sure that a member may give points away, to a charity or to somebody.
   *
   * @throws Refused {@code state-conflict} of a child under fourteen
   */
  public void refuseChild(MemberId member) {
    if (ageOf(member) == Age.CHILD) {
      throw new Refused("state-conflict", Map.of("reason", "guardian-needed"));
    }
  }

  /**
   * Keeps a guardian's consent.
   *
   * @throws Refused {@code state-conflict} if another speaks for the child
   */
  void agree(MemberId child, MemberId guardian) {
    LocalDate birth = members.view(child).birthDate().orElseThrow();
    try {
      sql.update(
          "insert into member_guardian (id, child, guardian, agreed_at, of_age_on, open_key)"
              + " values (?, ?, ?, ?, ?, ?)",
          Ids.next(),
          child,
          guardian,
          clock.now(),
          Age.ofAgeOn(birth),
          child);
    } catch (Sql.DuplicateKey e) {
      throw new Refused("state-conflict");
    }
  }

  /** The consent that stands for a member. */
  Optional<Standing> of(MemberId child) {
    return sql.first(STANDING + "open_key = ?", Guardians::standing, child);
  }

  /** Ends a consent: the guardian took it back, or the child answered. */
  void end(Standing consent, Optional<Instant> answeredAt) {
    sql.update(
        "update member_guardian set ended_at = ?, answered_at = ?, open_key = null where id = ?",
        clock.now(),
        answeredAt,
        consent.id());
  }

  /** Children who turned fourteen by a day and were not asked yet. */
  List<Standing> ofAgeBy(LocalDate day, int limit) {
    return sql.list(
        STANDING
            + "of_age_on <= ? and asked_at is null and ended_at is null"
            + " order by of_age_on, id limit ?",
        Guardians::standing,
        day,
        limit);
  }

  Optional<LocalDate> nextBirthday() {
    return sql.first(
        "select of_age_on from member_guardian where asked_at is null and ended_at is null"
            + " order by of_age_on limit 1",
        row -> Sql.date(row, "of_age_on"));
  }

  void asked(Standing consent, Instant now) {
    sql.update("update member_guardian set asked_at = ? where id = ?", now, consent.id());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getLong("id"),
        new MemberId(row.getLong("child")),
        new MemberId(row.getLong("guardian")),
        Sql.date(row, "of_age_on"),
        Optional.ofNullable(Sql.instant(row, "asked_at")));
  }
}
