package travel.loyalty.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import travel.loyalty.member.MergeView;
import travel.loyalty.points.HoldView;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/** What happens, in the order of its days: time passes, the programme changes, members act. */
final class Story {

  /** The zone of the reference programme, which days and hours of a scenario are meant in. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");
  private static final int NOON = 12;

  private final World world;

  Story(World world) {
    this.world = world;
  }

  /** Noon of that day, after all that fell due until then. */
  Story today(String day) {
    return moveTo(LocalDate.parse(day).atTime(NOON, 0).atZone(ZONE).toInstant());
  }

  /** A moment of the programme's zone, {@code 2026-03-26 23:59:59}. */
  Story at(String moment) {
    return moveTo(LocalDateTime.parse(moment, MOMENT).atZone(ZONE).toInstant());
  }

  /** A moment of any zone, {@code 2026-03-11T08:30:00-07:00}. */
  Story atInstant(String moment) {
    return moveTo(OffsetDateTime.parse(moment).toInstant());
  }

  private Story moveTo(Instant moment) {
    world.moveTo(moment);
    return this;
  }

  /** A member, who joins when first spoken of. */
  MemberDeeds member(String name) {
    return new MemberDeeds(world, name);
  }

  /** A member who joins now and tells the birthday. */
  MemberDeeds memberBorn(String birthDate, String name) {
    world.newcomer(name, birthDate);
    return member(name);
  }

  /** A member who joins now by the recommendation of another. */
  MemberDeeds friendOf(String referrer, String name) {
    return friendOf(referrer, name, "");
  }

  /** The same, reached by that number. */
  MemberDeeds friendOf(String referrer, String name, String mobile) {
    world.friend(name, referrer, mobile);
    return member(name);
  }

  /** A member who joins now and is reached by that number. */
  MemberDeeds memberReachedBy(String mobile, String name) {
    world.reached(name, mobile);
    return member(name);
  }

  /** A company that joins now. */
  MemberDeeds company(String name) {
    world.company(name);
    return member(name);
  }

  /** A member who joins now and works for a company. */
  MemberDeeds employeeOf(String company, String name) {
    world.employee(name, company);
    return member(name);
  }

  /** The till spends so much of a hold; the rest goes back. */
  HoldView captures(HoldView held, String points) {
    return world.desk().capture(held, Points.of(points));
  }

  /** A hold as it stands. */
  HoldView hold(HoldView held) {
    return world.desk().find(held);
  }

  /** Staff look at a friend who is suspected, and find nothing wrong. */
  Story staffLetCount(String friend) {
    world.desk().letCount(world.member(friend).id());
    return this;
  }

  /** Staff make two members one; the first stays. */
  MergeView staffMerge(String survivor, String merged) {
    return world.desk().merge(world.member(survivor).number(), world.member(merged).number());
  }

  /** Staff take a merge back. */
  Story staffPart(MergeView merge) {
    world.desk().part(merge);
    return this;
  }

  /** Staff publish a gift of which there are so many. */
  Story staffOffer(String reward, String points, int pieces) {
    world.counter().offer(reward, Points.of(points), pieces);
    return this;
  }

  /** Members order the same reward in the same moment; tells what became of each order. */
  List<String> redeemAtOnce(String reward, List<String> members) {
    List<MemberId> ids = members.stream().map(name -> world.member(name).id()).toList();
    List<Future<String>> orders =
        ids.stream()
            .map(member -> world.crowd().submit(() -> world.counter().outcome(member, reward)))
            .toList();
    return orders.stream().map(MemberDeeds::awaited).toList();
  }

  /** Staff take back what a member ordered last. */
  Story staffCancelTheLastOrderOf(String member, Fault fault) {
    world.counter().cancelLast(world.member(member).id(), fault);
    return this;
  }

  /** The programme in force is replaced from today on by one with this change. */
  Story programme(Consumer<ObjectNode> change) {
    try {
      ObjectMapper mapper = new ObjectMapper();
      ObjectNode document = (ObjectNode) mapper.readTree(world.programmes().current().document());
      document.put("validFrom", LocalDate.ofInstant(world.now(), ZONE).toString());
      change.accept(document);
      world.desk().publish(mapper.writeValueAsString(document));
      return this;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
