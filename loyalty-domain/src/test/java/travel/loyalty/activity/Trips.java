package travel.loyalty.activity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.earning.EarningService;
import travel.loyalty.member.MemberView;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Money;

/** Trips of members for tests of what they are rewarded with. */
public final class Trips {

  private Trips() {}

  /** A trip of 3,000.00 that is paid now, known by the member's number and its last day. */
  static void pay(
      TestDatabase database, EarningService earning, MemberView member, String until, Instant now) {
    BookingRevision trip = trip(member, 1, until, Optional.empty(), now, "0.00");
    database.inTransaction(() -> earning.record(trip, Actor.client("till")));
  }

  /** The same as it stands after so much of it was given back. */
  public static BookingRevision trip(
      MemberView member,
      int revision,
      String until,
      Optional<String> payer,
      Instant paidAt,
      String refunded) {
    return new BookingRevision(
        new BookingKey("till", member.number() + "-" + until),
        revision,
        Optional.of(member.number()),
        BookingStatus.PAID,
        payer,
        paidAt.minus(Duration.ofDays(60)),
        Optional.of(paidAt),
        Optional.of(LocalDate.parse(until)),
        Optional.empty(),
        List.of(line(refunded)),
        Optional.empty());
  }

  private static BookingLine line(String refunded) {
    return new BookingLine(
        "1",
        ProductType.GROUP_TOUR,
        Optional.of(Market.DOMESTIC),
        Optional.empty(),
        Optional.empty(),
        Heat.NORMAL,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        1,
        Money.of(new BigDecimal("3000.00"), "CNY"),
        Money.of(new BigDecimal(refunded), "CNY"),
        Optional.empty());
  }
}
