package travel.loyalty.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import travel.loyalty.earning.BookingReceipt;
import travel.loyalty.offset.OffsetQuote;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.HoldPurpose;
import travel.loyalty.points.HoldRequest;
import travel.loyalty.points.HoldView;
import travel.loyalty.points.Posted;
import travel.loyalty.points.Spend;
import travel.loyalty.redemption.order.Redemption;
import travel.loyalty.redemption.transfer.TransferRequest;
import travel.loyalty.redemption.transfer.TransferView;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.SourceRef;

/** What one member does, or what befalls one. */
final class MemberDeeds {

  private final World world;
  private final String name;

  MemberDeeds(World world, String name) {
    this.world = world;
    this.name = name;
    world.member(name);
  }

  private MemberId id() {
    return world.member(name).id();
  }

  /** Points that are available at once and end as the programme says. */
  MemberDeeds earned(String points) {
    return earned(points, world.programmes().current().expiresAt(Optional.empty(), world.now()));
  }

  /** Points that are available at once and may be used up to the end of that day. */
  MemberDeeds earnedUntil(String points, String lastDay) {
    LocalDate end = LocalDate.parse(lastDay).plusDays(1);
    return earned(points, end.atStartOfDay(Story.ZONE).toInstant());
  }

  private MemberDeeds earned(String text, Instant expiresAt) {
    Points points = Points.of(text);
    Credit credit =
        new Credit(
            id(),
            points,
            unique("GIFT"),
            "GIFT",
            1,
            world.now(),
            expiresAt,
            Explanation.given(points));
    world.points().credit(credit, Actor.system("scenario"));
    return this;
  }

  /** The agency's till sends a booking of this member as it now stands. */
  BookingReceipt books(BookingSketch booking) {
    return world.desk().record(booking.of(world.member(name).number(), world.now()));
  }

  /** Asks how much of a booking points may pay. */
  OffsetQuote asksToPay(BookingSketch booking) {
    return world.desk().quote(id(), booking.order());
  }

  /** The till sets points aside that shall pay a part of a booking. */
  HoldView holds(String points, BookingSketch booking) {
    HoldRequest request =
        new HoldRequest(id(), Points.of(points), HoldPurpose.OFFSET, "cart", Optional.empty());
    return world.desk().hold(request, booking.order());
  }

  /** Spends, or is refused. */
  Posted spends(String points) {
    return spend(id(), Points.of(points), unique("REDEMPTION"));
  }

  /** Spends of the points of others as well, as the adults of a household may. */
  Posted spendsAlong(String number, String... others) {
    Points points = Points.of(number);
    List<MemberId> along = Stream.of(others).map(other -> world.member(other).id()).toList();
    Spend spend = new Spend(id(), along, points, unique("REDEMPTION"), Explanation.given(points));
    return Retry.run(() -> world.points().spend(spend, Actor.member(spend.member())));
  }

  private Posted spend(MemberId member, Points points, SourceRef source) {
    Spend spend = new Spend(member, points, source, Explanation.given(points));
    return Retry.run(() -> world.points().spend(spend, Actor.member(member)));
  }

  /** Orders one piece of a reward, or is refused. */
  Redemption redeems(String reward) {
    return world.counter().redeem(id(), reward);
  }

  /** Gives points to another member. */
  TransferView gives(String points, String other) {
    return world
        .desk()
        .transfer(
            id(),
            new TransferRequest(
                world.member(other).number().digits(), Points.of(points), "", Optional.empty()));
  }

  /** So many orders at the same moment, each for so many points; tells what became of each. */
  List<String> spendsAtOnce(int copies, String points) {
    MemberId member = id();
    List<Future<String>> orders = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      SourceRef source = unique("REDEMPTION");
      orders.add(world.crowd().submit(() -> outcome(member, Points.of(points), source)));
    }
    return orders.stream().map(MemberDeeds::awaited).toList();
  }

  private String outcome(MemberId member, Points points, SourceRef source) {
    try {
      spend(member, points, source);
      return "spent";
    } catch (Refused refused) {
      return refused.code();
    }
  }

  static String awaited(Future<String> order) {
    try {
      return order.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SourceRef unique(String kind) {
    return new SourceRef(kind, UUID.randomUUID().toString());
  }
}
