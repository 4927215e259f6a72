package travel.loyalty.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import travel.loyalty.TestDatabase;
import travel.loyalty.access.Caller;
import travel.loyalty.access.Callers;
import travel.loyalty.shared.Refused;

class FileRightsTest {

  private static final String PEOPLE =
      """
      {"name": "people", "target": "MEMBERS",
       "fields": {"externalRef": "code", "name": "code", "class": {"constant": "INDIVIDUAL"}}}
      """;
  private static final String TRIPS =
      """
      {"name": "trips", "target": "BOOKINGS",
       "fields": {"source": {"constant": "AIR"}, "reference": "code", "%s": "code",
                  "status": {"constant": "BOOKED"}, "bookedAt": "code",
                  "lines": [{"line": {"constant": "1"}, "type": {"constant": "HOTEL"},
                             "amount": "code"}]}}
      """;

  @RegisterExtension final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private ImportFixture imports;

  @BeforeEach
  void house() {
    imports = new ImportFixture(database, folder);
    imports.firstProgramme();
  }

  @Test
  void a_client_that_may_not_enrol_sends_no_file_of_members() {
    Refused refused = refused(PEOPLE, Callers.client("pms", "bookings:write"));
    assertThat(refused.code()).isEqualTo("not-allowed");
    assertThat(refused.arguments()).containsEntry("scope", "members:write");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_client_that_may_enrol_sends_files_of_members() {
    assertThat(started(PEOPLE, Callers.client("crm", "bookings:write", "members:write")).owner())
        .isEqualTo("CLIENT/crm");
  }

  @Test
  void a_partner_sends_no_file_of_members_since_its_report_would_tell_who_is_one() {
    Refused refused = refused(PEOPLE, Callers.partner("airline", "members:write"));
    assertThat(refused.errors())
        .containsExactly(new Refused.FieldError("/target", "not-for-partners"));
  }

  @Test
  void a_partner_names_members_by_number_and_not_by_a_reference_that_can_be_guessed() {
    Refused refused = refused(TRIPS.formatted("memberRef"), Callers.partner("airline"));
    assertThat(refused.errors())
        .containsExactly(new Refused.FieldError("/fields/memberRef", "not-for-partners"));
    started(TRIPS.formatted("memberNumber"), Callers.partner("airline"));
    started(TRIPS.formatted("memberRef"), Callers.client("pms"));
  }

  private Refused refused(String mapping, Caller who) {
    return catchThrowableOfType(Refused.class, () -> started(mapping, who));
  }

  private ImportView started(String mapping, Caller who) {
    ByteArrayInputStream file =
        new ByteArrayInputStream("code\n1\n".getBytes(StandardCharsets.UTF_8));
    return imports.start(file, mapping, ImportRequest.Run.DRY_RUN, who);
  }
}
