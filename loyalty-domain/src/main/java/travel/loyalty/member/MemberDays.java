package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** Finds members by the days that come every year; each question goes along a key. */
@ApplicationScoped
public class MemberDays {

  /** A day of a member. */
  public enum Kind {
    BIRTHDAY("birth_md", "birth_date"),
    /** In the programme's zone. */
    JOINED("joined_md", "joined_on");

    private final String some;
    private final String first;

    Kind(String monthDay, String date) {
      some =
          "select id from member where id > ? and merged_into is null and joined_on <= ? and "
              + date
              + " < ? and "
              + monthDay
              + " in (:in) order by id limit ";
      first = "select min(" + monthDay + ") as next_md from member where " + monthDay + " >= ?";
    }
  }

  private Sql sql;

  /** For the container's proxy. */
  protected MemberDays() {}

  @Inject
  public MemberDays(Sql sql) {
    this.sql = sql;
  }

  /** Month and day as one number: 229 for 29 February. */
  static int number(MonthDay day) {
    return day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  /**
   * Members who celebrate one of these days, by their ids: they had joined by then, and it is not
   * the year of the day itself.
   *
   * @param days at most a hundred
   * @param on when it is celebrated
   * @param after the id of the last one that is known
   */
  public List<MemberId> celebrating(
      Kind kind, Collection<MonthDay> days, LocalDate on, MemberId after, int limit) {
    return sql.listIn(
        kind.some + limit,
        row -> new MemberId(row.getLong("id")),
        days.stream().map(MemberDays::number).toList(),
        after,
        on,
        on.withDayOfYear(1));
  }

  /** A member's birthday. */
  public record Birthday(MemberId member, MonthDay day) {}

  /**
   * Whose birthday is in a month, in the order of the days; 29 February is one of February's.
   *
   * @param after the last one that is known
   */
  public List<Birthday> birthdaysIn(Month month, Optional<Birthday> after, int limit) {
    int first = month.getValue() * 100;
    return sql.list(
        "select id, birth_md from member where birth_md >= ? and birth_md < ?"
            + " and (birth_md > ? or id > ?) and merged_into is null order by birth_md, id limit ?",
        row -> new Birthday(new MemberId(row.getLong("id")), day(row.getInt("birth_md"))),
        after.map(last -> number(last.day())).orElse(first),
        first + 100,
        after.map(last -> number(last.day())).orElse(first),
        after.map(Birthday::member).orElse(new MemberId(0)),
        limit);
  }

  private static MonthDay day(int number) {
    return MonthDay.of(number / 100, number % 100);
  }

  /** The first day in the course of a year, not before one, that anybody has. */
  public Optional<MonthDay> first(Kind kind, MonthDay from) {
    return sql.first(
            kind.first, row -> Optional.ofNullable(Sql.number(row, "next_md")), number(from))
        .flatMap(found -> found)
        .map(Long::intValue)
        .map(MemberDays::day);
  }
}
