package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Refused;

class RevisionOrderTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @RepeatedTest(20)
  void whatever_the_order_and_the_repeats_the_newest_revision_alone_decides() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Desk desk = new Desk(database);
    MemberNumber shuffled = desk.member();
    MemberNumber direct = desk.member();
    List<Sample> story = story(random);
    List<Sample> delivered = new ArrayList<>(story);
    delivered.addAll(story.subList(0, random.nextInt(story.size())));
    Collections.shuffle(delivered, random);
    for (Sample revision : delivered) {
      deliver(desk, revision.key("ERP", "SHUFFLED").member(shuffled).done());
    }
    Sample newest = story.get(story.size() - 1);
    deliver(desk, newest.key("ERP", "DIRECT").member(direct).done());
    assertThat(desk.balance(shuffled)).as("seed %d", seed).isEqualTo(desk.balance(direct));
    desk.clock.moveTo("2026-05-30T00:00:00Z");
    assertThat(desk.balance(shuffled)).as("seed %d", seed).isEqualTo(desk.balance(direct));
    assertThat(desk.faults()).as("seed %d", seed).isEmpty();
  }

  private static void deliver(Desk desk, BookingRevision revision) {
    try {
      desk.send(revision);
    } catch (Refused stale) {
      assertThat(stale.code()).isEqualTo("stale-revision");
    }
  }

  // Refunds only grow along the story, as a booking system would send them.
  private static List<Sample> story(Random random) {
    List<Sample> story = new ArrayList<>();
    int refunded = 0;
    for (int revision = 1; revision <= 2 + random.nextInt(5); revision++) {
      refunded += random.nextInt(300);
      story.add(revision(random, revision, refunded));
    }
    return story;
  }

  private static Sample revision(Random random, int revision, int refunded) {
    BookingStatus status = BookingStatus.values()[random.nextInt(BookingStatus.values().length)];
    String amount = 2000 + random.nextInt(5000) + ".00";
    Sample sample =
        Sample.booking()
            .revision(revision)
            .status(status)
            .tripEndsOn("2026-04-" + (10 + random.nextInt(20)))
            .line(
                Sample.line(
                    "1",
                    random.nextBoolean() ? ProductType.GROUP_TOUR : ProductType.HOTEL,
                    Market.DOMESTIC,
                    amount,
                    refunded + ".00"));
    if (random.nextBoolean()) {
      sample.line(
          Sample.line("2", ProductType.INDEPENDENT, Market.OUTBOUND, amount, refunded + ".00"));
    }
    return sample;
  }
}
