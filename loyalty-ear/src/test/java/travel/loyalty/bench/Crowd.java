package travel.loyalty.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.security.Browser;

/** Files of a size that an agency moves in with, and the search among its members afterwards. */
final class Crowd {

  static final int MEMBERS = Integer.getInteger("loyalty.members", 100_000);
  static final int BOOKINGS = 20_000;

  private static final long SEED = 20_260_301;
  private static final int SEARCHES = 200;
  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红鹏飞雪梅建国志文海燕春晓东子涵梓轩欣怡浩宇诗琪";
  private static final String MEMBERS_MAPPING =
      """
      {"name": "Crowd", "target": "MEMBERS",
       "fields": {"externalRef": "ref", "name": "name", "class": {"constant": "INDIVIDUAL"},
                  "mobile": "mobile", "email": "email"}}
      """;
  private static final String BOOKINGS_MAPPING =
      """
      {"name": "Crowd's bookings", "target": "BOOKINGS",
       "fields": {"source": {"constant": "FILE"}, "reference": "ref", "memberNumber": "member",
                  "status": {"constant": "PAID"}, "channel": {"constant": "STORE"},
                  "bookedAt": {"date": "paid", "patterns": ["yyyy-MM-dd"]},
                  "paidAt": {"date": "paid", "patterns": ["yyyy-MM-dd"]},
                  "tripEndsOn": {"date": "ends", "patterns": ["yyyy-MM-dd"]},
                  "lines": [{"line": {"constant": "1"}, "type": {"constant": "GROUP_TOUR"},
                             "market": {"constant": "DOMESTIC"}, "amount": "amount"}]}}
      """;

  private final ApiCaller api;
  private final LoyaltyServer server;
  private final Random random = new Random(SEED);

  Crowd(ApiCaller api, LoyaltyServer server) {
    this.api = api;
    this.server = server;
  }

  /** Imports so many members whom nobody knows yet. */
  Round importMembers() throws IOException {
    String rows =
        IntStream.range(0, MEMBERS)
            .mapToObj(i -> "C%d,%s,138%08d,c%d@example.com".formatted(i, name(), i, i))
            .collect(Collectors.joining("\n", "ref,name,mobile,email\n", "\n"));
    return imported(rows, MEMBERS_MAPPING, MEMBERS);
  }

  /** Imports so many bookings, spread over members who are there. */
  Round importBookings(List<String> members) throws IOException {
    String rows =
        IntStream.range(0, BOOKINGS)
            .mapToObj(i -> "F%d,%s,2026-02-20,2026-03-20,100.00".formatted(i, any(members)))
            .collect(Collectors.joining("\n", "ref,member,paid,ends,amount\n", "\n"));
    return imported(rows, BOOKINGS_MAPPING, BOOKINGS);
  }

  private Round imported(String csv, String mapping, int rows) throws IOException {
    byte[] content = csv.getBytes(StandardCharsets.UTF_8);
    Cpu before = Cpu.used(server.pid());
    long start = System.nanoTime();
    int created = api.importFile("crowd.csv", content, mapping).at("/counts/created").asInt();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (created != rows) {
      throw new IllegalStateException(created + " of " + rows + " rows were created");
    }
    return new Round(rows / seconds, Cpu.used(server.pid()).minus(before).serving() / rows);
  }

  /** How long staff wait for the page of a search, by what people type; sorted. */
  List<Duration> search() {
    Browser staff = new Browser(server);
    staff.signInAsStaff("admin", LoyaltyServer.ADMIN_PASSWORD);
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < SEARCHES; i++) {
      long start = System.nanoTime();
      int status = staff.get("/admin/members?q=" + Browser.encoded(typed(i))).statusCode();
      waits.add(Duration.ofNanos(System.nanoTime() - start));
      if (status != 200) {
        throw new IllegalStateException("A search was answered " + status);
      }
    }
    return waits.stream().sorted().toList();
  }

  private String typed(int turn) {
    return switch (turn % 5) {
      case 0 -> name().substring(0, 1);
      case 1 -> name();
      case 2 -> "wang" + "abcdefghij".charAt(random.nextInt(10));
      case 3 -> "%04d".formatted(random.nextInt(10_000));
      default -> "c" + random.nextInt(MEMBERS) + "@example.com";
    };
  }

  private String name() {
    return "" + one(SURNAMES) + one(GIVEN) + one(GIVEN);
  }

  private char one(String of) {
    return of.charAt(random.nextInt(of.length()));
  }

  private String any(List<String> members) {
    return members.get(random.nextInt(members.size()));
  }
}
