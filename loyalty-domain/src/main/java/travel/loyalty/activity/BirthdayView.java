package travel.loyalty.activity;

import java.time.MonthDay;
import java.util.Optional;
import travel.loyalty.member.MemberDays.Birthday;
import travel.loyalty.member.MemberRef;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;

/** A birthday for a list. */
public record BirthdayView(MemberRef member, MonthDay day) {

  String place() {
    return day + "~" + member.id();
  }

  /** A place that nobody handed out leads to the first page's beginning. */
  static Optional<Birthday> place(PageRequest page) {
    String[] parts = page.after().split("~");
    try {
      return Optional.of(
          new Birthday(new MemberId(Long.parseLong(parts[1])), MonthDay.parse(parts[0])));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
