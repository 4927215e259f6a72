package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Sql;

/** Finds members for other features by one indexed look-up; asks for no role. */
@ApplicationScoped
public class Members {

  private static final String COLUMNS =
      "select id, member_number, name, member_class, state, locale, merged_into"
          + " from member where ";

  private static final String STANDING =
      "select p.id, p.member_number, p.name, p.member_class, p.state, p.locale, p.merged_into"
          + " from member m join member p on p.id = coalesce(m.merged_into, m.id)"
          + " where m.member_number = ?";

  private static final String VIEW =
      """
      select m.*, e.id as employer_id, e.member_number as employer_member_number,
             e.name as employer_name, e.member_class as employer_member_class,
             e.state as employer_state, e.locale as employer_locale,
             e.merged_into as employer_merged_into
        from member m left join member e on e.id = m.employer
       where m.id = ?
      """;

  private Sql sql;

  /** For the container's proxy. */
  protected Members() {}

  @Inject
  public Members(Sql sql) {
    this.sql = sql;
  }

  /** Who is found by a number; for one that was merged, the member who stands for it. */
  public Optional<MemberRef> ref(MemberNumber number) {
    return sql.first(STANDING, Members::read, number.digits());
  }

  public Optional<MemberRef> ref(MemberId member) {
    return sql.first(COLUMNS + "id = ?", Members::read, member);
  }

  /** The members by id; who does not exist is not in it. */
  public Map<MemberId, MemberRef> refs(Collection<MemberId> members) {
    Map<MemberId, MemberRef> found = new HashMap<>();
    sql.listIn(COLUMNS + "id in (:in)", Members::read, members.stream().distinct().toList())
        .forEach(ref -> found.put(ref.id(), ref));
    return found;
  }

  /** Since when members belong to the programme, and as what; who does not exist is not in it. */
  public Map<MemberId, Membership> memberships(Collection<MemberId> members) {
    Map<MemberId, Membership> found = new HashMap<>();
    sql.listIn(
            "select id, member_class, joined_on from member where id in (:in)",
            row ->
                new Membership(
                    new MemberId(row.getLong("id")),
                    MemberClass.valueOf(row.getString("member_class")),
                    Sql.date(row, "joined_on")),
            members.stream().distinct().toList())
        .forEach(membership -> found.put(membership.id(), membership));
    return found;
  }

  /** The companies that members work for, by member; who works for none is not in it. */
  public Map<MemberId, MemberId> employers(Collection<MemberId> employees) {
    Map<MemberId, MemberId> found = new HashMap<>();
    sql.listIn(
            "select m.id, coalesce(m.employer, p.employer) as employer from member m"
                + " left join member p on p.id = m.merged_into"
                + " where coalesce(m.employer, p.employer) is not null and m.id in (:in)",
            row ->
                Map.entry(new MemberId(row.getLong("id")), new MemberId(row.getLong("employer"))),
            employees.stream().distinct().toList())
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  /**
   * Locks members until the transaction ends, in the order of their ids: meanwhile nobody is taken
   * back who is given something, and the other way round.
   *
   * @return those that exist
   */
  public List<MemberId> lock(Collection<MemberId> members) {
    List<MemberId> sorted =
        members.stream().distinct().sorted(Comparator.comparingLong(MemberId::value)).toList();
    return sql.listIn(
        "select id from member where id in (:in) order by id for update",
        row -> new MemberId(row.getLong("id")),
        sorted);
  }

  /**
   * All numbers of the person who stands for a member, that one first: what they booked and earned
   * stays under each.
   */
  public List<MemberId> numbersOf(MemberId person) {
    List<MemberId> all = new ArrayList<>(List.of(person));
    all.addAll(
        sql.list(
            "select id from member where merged_into = ? order by id",
            row -> new MemberId(row.getLong("id")),
            person));
    return all;
  }

  /** The member who stands for another; itself unless it was merged. */
  public MemberId person(MemberId member) {
    return ref(member).map(MemberRef::person).orElse(member);
  }

  /** The members as they were enrolled by number, for a batch; who does not exist is not in it. */
  public Map<MemberNumber, MemberRef> refsByNumber(Collection<MemberNumber> numbers) {
    List<String> digits = numbers.stream().map(MemberNumber::digits).distinct().toList();
    Map<MemberNumber, MemberRef> found = new HashMap<>();
    sql.listIn(COLUMNS + "member_number in (:in)", Members::read, digits)
        .forEach(ref -> found.put(ref.number(), ref));
    return found;
  }

  /**
   * Everything about a member. Changes that are not flushed are not in it.
   *
   * @throws NotFound if there is none
   */
  public MemberView view(MemberId member) {
    return sql.first(VIEW, Members::readView, member).orElseThrow(() -> new NotFound("member"));
  }

  private static MemberView readView(ResultSet row) throws SQLException {
    MemberRef ref = read(row);
    return new MemberView(
        ref.id(),
        ref.number(),
        ref.name(),
        ref.memberClass(),
        ref.state(),
        row.getString("state_reason"),
        Objects.toString(row.getString("email"), ""),
        Objects.toString(row.getString("mobile"), ""),
        Optional.ofNullable(Sql.date(row, "birth_date")),
        ref.locale(),
        ZoneId.of(row.getString("time_zone")),
        row.getString("referral_code"),
        Objects.toString(row.getString("external_ref"), ""),
        Sql.instant(row, "joined_at"),
        employer(row),
        row.getLong("version"));
  }

  private static Optional<MemberRef> employer(ResultSet row) throws SQLException {
    return Sql.number(row, "employer_id") == null
        ? Optional.empty()
        : Optional.of(read(row, "employer_"));
  }

  /** The members by their key in the system they came from; who does not exist is not in it. */
  public Map<String, MemberRef> refsByExternalRef(Collection<String> externalRefs) {
    Map<String, MemberRef> found = new HashMap<>();
    sql.listIn(
            "select id, member_number, name, member_class, state, locale, merged_into,"
                + " external_ref from member where external_ref in (:in)",
            row -> Map.entry(row.getString("external_ref"), read(row)),
            externalRefs.stream().distinct().toList())
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  static MemberRef read(ResultSet row) throws SQLException {
    return read(row, "");
  }

  private static MemberRef read(ResultSet row, String prefix) throws SQLException {
    return new MemberRef(
        new MemberId(row.getLong(prefix + "id")),
        new MemberNumber(row.getString(prefix + "member_number")),
        row.getString(prefix + "name"),
        MemberClass.valueOf(row.getString(prefix + "member_class")),
        MemberState.valueOf(row.getString(prefix + "state")),
        Locale.forLanguageTag(row.getString(prefix + "locale")),
        person(row, prefix));
  }

  private static MemberId person(ResultSet row, String prefix) throws SQLException {
    Long other = Sql.number(row, prefix + "merged_into");
    return new MemberId(other == null ? row.getLong(prefix + "id") : other);
  }
}
