package travel.loyalty.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;

/** An agency in Brazil moves in: its travellers and their stays, then the bookings of a hotel. */
@TestMethodOrder(OrderAnnotation.class)
class RealFilesIT {

  private static final Duration STAYS_MAX = Duration.ofSeconds(60);
  private static final Duration FIRST_PAGE_MAX = Duration.ofSeconds(60);
  private static final Path FOLDER = Path.of(System.getProperty("samples", ""));

  private static LoyaltyServer server;
  private static ApiCaller api;
  private static Used firstPage;

  /** What something took: by the clock on the wall, and of the server's processors. */
  private record Used(Duration wall, Duration processors) {
    static Used since(long nanos, Duration before) {
      return new Used(Duration.ofNanos(System.nanoTime() - nanos), processorsSoFar().minus(before));
    }

    static Duration processorsSoFar() {
      return ProcessHandle.of(server.pid()).orElseThrow().info().totalCpuDuration().orElseThrow();
    }

    /** What it took by itself: by the wall where nothing ran beside it, else of the processors. */
    Duration alone() {
      return wall.compareTo(processors) < 0 ? wall : processors;
    }

    @Override
    public String toString() {
      return "%.1f s, %.1f s of one processor"
          .formatted(wall.toMillis() / 1e3, processors.toMillis() / 1e3);
    }
  }

  @BeforeAll
  static void an_installation_in_reais() throws IOException {
    Leftovers.remove(Target.folder().resolve("samples-data"));
    server =
        new LoyaltyServer("samples", TestDatabase.H2)
            .with("LOYALTY_CLOCK", "2019-09-01T12:00:00-03:00");
    long start = System.nanoTime();
    server.start();
    HttpURLConnection page = (HttpURLConnection) server.at("/").toURL().openConnection();
    assertThat(page.getResponseCode()).isEqualTo(200);
    firstPage = Used.since(start, Duration.ZERO);
    System.out.println("Start to the first page: " + firstPage);
    api = new ApiCaller(server.address());
    api.put("/programme?publish=true", brazilian()).expected();
  }

  private static String brazilian() throws IOException {
    return api.get("/programme")
        .expected()
        .toString()
        .replace("CNY", "BRL")
        .replace("Asia/Shanghai", "America/Sao_Paulo")
        .replace("2000-01-01", "2001-01-01");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_first_page_is_there_within_a_minute() {
    assertThat(firstPage.alone()).isLessThan(FIRST_PAGE_MAX);
  }

  @Test
  @Order(1)
  void travellers_and_their_employers_become_members() throws IOException {
    JsonNode job = imported("agency_travellers");
    assertThat(count(job, "total")).isEqualTo(1_340);
    assertThat(count(job, "created")).isEqualTo(1_340);
    assertThat(member("COMPANY-4You", "CORPORATE").get("name").asText()).isEqualTo("4You");
  }

  @Test
  @Order(2)
  void two_years_of_stays_are_imported_within_a_minute() throws IOException {
    api.moveClock("2021-07-01T12:00:00-03:00");
    Duration before = Used.processorsSoFar();
    long start = System.nanoTime();
    JsonNode job = imported("agency_hotel_stays");
    Used used = Used.since(start, before);
    System.out.println("Import of 28,285 stays: " + used);
    assertThat(count(job, "created")).as(job.toString()).isEqualTo(28_285);
    assertThat(used.alone()).isLessThan(STAYS_MAX);
    assertLedgerIsSound();
  }

  @Test
  @Order(3)
  void each_stay_counts_once_and_earns_by_the_programme() throws IOException {
    assertThat(count(imported("agency_hotel_stays"), "unchanged")).isEqualTo(28_285);
    String roy = member("TRAVELLER-0", "INDIVIDUAL").get("memberNumber").asText().replace(" ", "");
    JsonNode balance = api.get("/members/" + roy + "/balance").expected();
    assertThat(balance.get("available").asText()).isEqualTo(earnedBy("0").toPlainString());
  }

  // 1.5 % of each stay, to the hundredth below; none of them is two years old.
  private static BigDecimal earnedBy(String traveller) throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    for (String line : text("agency_hotel_stays").lines().skip(1).toList()) {
      String[] cells = line.split(",");
      if (cells[1].equals(traveller)) {
        BigDecimal paid = new BigDecimal(cells[5]).multiply(new BigDecimal(cells[4]));
        sum = sum.add(paid.multiply(new BigDecimal("0.015")).setScale(2, RoundingMode.FLOOR));
      }
    }
    return sum;
  }

  @Test
  @Order(4)
  void the_rules_that_counted_replayed_on_all_stays_give_the_ledger() throws IOException {
    long start = System.nanoTime();
    JsonNode result = api.simulate("null", "2019-01-01", "2021-07-01");
    System.out.println("Replay of 28,285 stays: " + Duration.ofNanos(System.nanoTime() - start));
    assertThat(result.get("bookings").asInt()).isEqualTo(28_285);
    assertThat(result.get("membersBetterOff").asInt()).isZero();
    assertThat(result.get("membersWorseOff").asInt()).isZero();
    assertThat(result.get("pointsThen").asText()).isEqualTo(result.get("pointsNow").asText());
  }

  @Test
  @Order(5)
  void the_hotels_bookings_of_nobody_are_kept_and_their_dirt_is_told_row_by_row()
      throws IOException {
    JsonNode job = imported("hotel_bookings");
    System.out.println("Hotel bookings: " + job.get("counts"));
    assertThat(count(job, "total")).isEqualTo(14_938);
    assertThat(count(job, "done")).isEqualTo(14_938);
    JsonNode refused =
        api.get("/imports/" + job.get("id").asText() + "?rows=REFUSED&limit=100").expected();
    for (JsonNode row : refused.get("rows")) {
      assertThat(row.get("remarks")).as(row.toString()).isNotEmpty();
    }
    assertLedgerIsSound();
  }

  private static String text(String name) throws IOException {
    try (InputStream file =
        new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name + ".csv.gz")))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode imported(String name) throws IOException {
    String mapping =
        Files.readString(
            Target.folder().getParent().resolveSibling("docs/imports/" + name + ".json"));
    String file = name + ".csv.gz";
    return api.importFile(file, Files.readAllBytes(FOLDER.resolve(file)), mapping);
  }

  // Enrolling somebody again by the agency's own reference tells who it is.
  private static JsonNode member(String reference, String memberClass) throws IOException {
    String json =
        "{\"externalRef\": \"%s\", \"name\": \"-\", \"class\": \"%s\"}"
            .formatted(reference, memberClass);
    return api.post("/members", json).expected();
  }

  private static int count(JsonNode job, String what) {
    return job.at("/counts/" + what).asInt();
  }

  private static void assertLedgerIsSound() throws IOException {
    JsonNode audit = api.get("/audit/ledger").expected();
    assertThat(audit.get("ok").asBoolean()).as(audit.toString()).isTrue();
  }
}
