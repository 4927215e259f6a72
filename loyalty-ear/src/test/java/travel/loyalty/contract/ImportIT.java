package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as a system uploads them. */
class ImportIT extends Contract {

  private static final String BOUNDARY = "part-7f3a";
  private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;
  private static final String MAPPING =
      """
      {"name": "%s", "target": "MEMBERS",
       "fields": {"externalRef": {"template": "%s-{code}"}, "name": "name",
                  "class": {"constant": "INDIVIDUAL"}, "birthDate": "born"}}
      """;
  private static final String FILE =
      """
      code,name,born
      1,林小雨,1990-05-17
      2,Ana Silva,1990-02-30
      """;

  @Test
  void a_dry_run_reports_row_by_row_and_writes_nothing() throws InterruptedException {
    String name = fresh("m");
    Caller.Answer started = upload(MAPPING.formatted(name, name), FILE, "true");
    assertThat(started.status()).as(started.toString()).isEqualTo(202);
    JsonNode job = finished(started.json().get("id").asText());
    assertThat(job.at("/counts/total").asInt()).as(job.toString()).isEqualTo(2);
    assertThat(job.at("/counts/created").asInt()).isEqualTo(1);
    assertThat(job.at("/rows/1/outcome").asText()).isEqualTo("REFUSED");
    assertThat(job.at("/rows/1/remarks/0/pointer").asText()).isEqualTo("/birthDate");
    assertThat(job.at("/rows/1/remarks/0/column").asText()).isEqualTo("born");
  }

  @Test
  void what_was_imported_can_be_taken_back() throws InterruptedException {
    String name = fresh("m");
    Caller.Answer started = upload(MAPPING.formatted(name, name), FILE, "false");
    String id = started.json().get("id").asText();
    assertThat(finished(id).get("state").asText()).isEqualTo("DONE");
    Caller.Answer back = api.send("POST", "/imports/" + id + "/rollback", BodyPublishers.noBody());
    assertThat(back.status()).as(back.toString()).isEqualTo(202);
    assertThat(finished(id).get("state").asText()).isEqualTo("ROLLED_BACK");
  }

  @Test
  void a_column_that_the_file_lacks_is_named() {
    String name = fresh("m");
    Caller.Answer answer = upload(MAPPING.formatted(name, name), "code,name\n1,Ana\n", "true");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    assertThat(answer.errors()).anyMatch(error -> error.endsWith(" missing-column"));
  }

  @ParameterizedTest
  @CsvSource({
    "quotes-unbalanced, 'code,name,born\n1,\"Ana,1990-05-17\n2,Bea,1990-05-17\n', 2",
    "no-header, '\n', ",
    "column-twice, 'code,code\n1,2\n', "
  })
  void a_file_that_cannot_be_read_is_refused_with_its_line(String code, String file, String line) {
    String name = fresh("m");
    Caller.Answer answer = upload(MAPPING.formatted(name, name), file, "false");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    assertThat(answer.errors()).containsExactly("/file " + code);
    String detail = answer.json().at("/errors/0/detail").asText();
    assertThat(detail).contains(line == null ? "" : line);
  }

  @Test
  void a_mapping_that_is_not_utf_8_is_malformed() {
    byte[] body =
        (part("mapping", "Zoé") + "--" + BOUNDARY + "--").getBytes(StandardCharsets.ISO_8859_1);
    Caller.Answer answer =
        api.send("POST", "/imports", BodyPublishers.ofByteArray(body), "Content-Type", MULTIPART);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("malformed");
  }

  @Test
  void parts_that_are_missing_or_unknown_are_named_together() {
    String body = part("mappings", "x") + part("dryRun", "perhaps") + "--" + BOUNDARY + "--\r\n";
    Caller.Answer answer = send(body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    assertThat(answer.errors())
        .containsExactlyInAnyOrder(
            "/mappings unknown-field", "/file required", "/mapping required", "/dryRun wrong-type");
  }

  @Test
  void an_import_that_does_not_exist_is_not_found() {
    assertThat(api.get("/imports/1").status()).isEqualTo(404);
    assertThat(api.get("/imports/x").status()).isEqualTo(404);
  }

  private JsonNode finished(String id) throws InterruptedException {
    for (int tries = 0; tries < 120; tries++) {
      JsonNode job = api.get("/imports/" + id).json();
      String state = job.get("state").asText();
      if (!state.equals("CHECKING") && !state.equals("RUNNING") && !state.equals("ROLLING_BACK")) {
        return job;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    throw new AssertionError("Import " + id + " did not end");
  }

  private Caller.Answer upload(String mapping, String file, String dryRun) {
    return send(
        part("mapping", mapping)
            + part("dryRun", dryRun)
            + "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"members.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + file
            + "\r\n--"
            + BOUNDARY
            + "--\r\n");
  }

  private static String part(String name, String value) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  private Caller.Answer send(String body) {
    return api.send("POST", "/imports", BodyPublishers.ofString(body), "Content-Type", MULTIPART);
  }
}
