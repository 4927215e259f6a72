package travel.loyalty.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.access.Caller;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.access.CodeService;
import travel.loyalty.access.Credentials.ApiKey;
import travel.loyalty.access.Credentials.MemberCode;
import travel.loyalty.access.Credentials.MemberPassword;
import travel.loyalty.access.PasswordService;
import travel.loyalty.access.Population;
import travel.loyalty.access.SessionService;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.WallClock;

class SignInTest {

  private static final String PASSWORD = "riverboat sunday";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture given = new MemberFixture(database);
  private PasswordService passwords;
  private CodeService codes;
  private MemberStore store;
  private JoinService join;
  private SignInService signIn;

  @BeforeEach
  void open() {
    WallClock wall = new WallClock(given.clock());
    passwords = new PasswordService(database.sql(), wall);
    codes = new CodeService(database.sql(), wall);
    Members members = new Members(database.sql());
    MemberLogins logins = new MemberLogins(given.repository(), members, passwords);
    store = new MemberStore(logins, passwords, codes);
    join =
        new JoinService(given.enrolments(), given.repository(), codes, passwords, given.events());
    signIn =
        new SignInService(
            logins, codes, passwords, new SessionService(database.sql(), wall), given.events());
  }

  @Test
  void a_member_signs_in_by_address_mobile_or_number() {
    MemberView lin = withPassword("lin@x.cn", "13800138000");
    for (String login :
        List.of("LIN@x.cn", "138 0013 8000", "+8613800138000", lin.number().grouped())) {
      assertThat(status(new MemberPassword(login, PASSWORD))).as(login).isEqualTo("VALID");
    }
    assertThat(status(new MemberPassword("lin@x.cn", "another"))).isEqualTo("INVALID");
    assertThat(status(new MemberPassword("nobody@x.cn", PASSWORD))).isEqualTo("INVALID");
  }

  @Test
  void another_populations_credential_is_not_for_this_store() {
    assertThat(status(new ApiKey("k"))).isEqualTo("NOT_VALIDATED");
  }

  @Test
  void a_blocked_member_stays_out() {
    MemberView lin = withPassword("lin@x.cn", "");
    given.changes(changes -> changes.block(lin.id(), "fraud", Actor.staff("ben")));
    assertThat(status(new MemberPassword("lin@x.cn", PASSWORD))).isEqualTo("INVALID");
    given.changes(changes -> changes.unblock(lin.id(), "cleared", Actor.staff("ben")));
    assertThat(status(new MemberPassword("lin@x.cn", PASSWORD))).isEqualTo("VALID");
  }

  @Test
  void either_number_of_one_person_signs_in_with_its_password_as_the_member_who_stays() {
    MemberView lin = withPassword("lin@x.cn", "13800138000");
    MemberView twin = withPassword("xiaoyu@x.cn", "13800138000");
    merge(lin, twin);
    for (String login : List.of("xiaoyu@x.cn", twin.number().grouped(), "13800138000")) {
      CredentialValidationResult result =
          database.inTransaction(() -> store.validate(new MemberPassword(login, PASSWORD)));
      assertThat(((Caller) result.getCallerPrincipal()).memberId()).as(login).isEqualTo(lin.id());
    }
    assertThat(given.found("xiaoyu@x.cn")).containsExactly(lin.number());
  }

  private void merge(MemberView survivor, MemberView merged) {
    WallClock wall = new WallClock(given.clock());
    BusinessClock clock = given.clock().asBusinessClock();
    MemberMerges merges =
        new MemberMerges(
            database.sql(),
            new SessionService(database.sql(), wall),
            new AuditService(database.sql(), clock, wall),
            given.events(),
            clock);
    Actor ben = Actor.staff("ben");
    database.inTransaction(
        () ->
            merges.merge(
                merges.ask(survivor.id(), merged.id(), MergeState.MERGED, "Joined twice", ben)));
  }

  @Test
  void a_shared_telephone_means_the_one_who_has_a_password() {
    given.enrol(Enrolment.of("林母", "INDIVIDUAL").mobile("13800138000").build());
    withPassword("lin@x.cn", "13800138000");
    assertThat(status(new MemberPassword("13800138000", PASSWORD))).isEqualTo("VALID");
  }

  @Test
  void the_first_sign_in_is_by_a_code_sent_to_the_stored_contact() {
    MemberView lin =
        given.enrol(Enrolment.of("林小雨", "INDIVIDUAL").mobile("13800138000").build()).member();
    String number = lin.number().grouped();
    database.inTransaction(() -> signIn.sendCode(CodePurpose.SIGN_IN, number));
    CodeIssued issued = given.events().fired(CodeIssued.class).get(0);
    assertThat(issued.contact()).isEqualTo("+8613800138000");
    assertThat(status(new MemberCode(number, "000000"))).isEqualTo("INVALID");
    assertThat(status(new MemberCode(number, issued.code()))).isEqualTo("VALID");
    assertThat(status(new MemberCode(number, issued.code()))).isEqualTo("INVALID"); // used up
  }

  @Test
  void a_code_for_a_stranger_goes_nowhere_and_looks_the_same() {
    var issued = database.inTransaction(() -> signIn.sendCode(CodePurpose.SIGN_IN, "nobody@x.cn"));
    assertThat(issued.expiresAt()).isNotNull();
    assertThat(given.events().fired(CodeIssued.class)).isEmpty();
  }

  @Test
  void a_member_and_a_stranger_wait_alike_for_another_code() {
    given.enrol(Enrolment.of("林小雨", "INDIVIDUAL").email("lin@x.cn").mobile("13800138000").build());
    for (List<String> asked :
        List.of(
            List.of("lin@x.cn", "LIN@x.cn", "13800138000", "+86 138 0013 8000"),
            List.of("nobody@x.cn", "Nobody@X.cn", "13900139000", "+86 139 0013 9000"))) {
      assertThat(asked).map(this::isSent).containsExactly(true, false, true, false);
    }
  }

  private boolean isSent(String login) {
    try {
      database.inTransaction(() -> signIn.sendCode(CodePurpose.SIGN_IN, login));
      return true;
    } catch (Refused tooSoon) {
      return false;
    }
  }

  @Test
  void a_forgotten_password_is_replaced_by_a_code() {
    withPassword("lin@x.cn", "");
    database.inTransaction(() -> signIn.sendCode(CodePurpose.PASSWORD, "lin@x.cn"));
    String code = given.events().fired(CodeIssued.class).get(0).code();
    database.inTransaction(() -> signIn.resetPassword("lin@x.cn", code, "harbour at dawn"));
    assertThat(status(new MemberPassword("lin@x.cn", "harbour at dawn"))).isEqualTo("VALID");
    assertThat(status(new MemberPassword("lin@x.cn", PASSWORD))).isEqualTo("INVALID");
  }

  @Test
  void who_joins_proves_the_contact_and_can_sign_in() {
    given.enrolled("Ben");
    Joining joining = joining("lin@x.cn", true);
    database.inTransaction(() -> join.start(joining));
    String code = given.events().fired(CodeIssued.class).get(0).code();
    MemberView lin = database.inTransaction(() -> join.finish(joining, code, PASSWORD));
    assertThat(lin.email()).isEqualTo("lin@x.cn");
    assertThat(status(new MemberPassword("lin@x.cn", PASSWORD))).isEqualTo("VALID");
    assertThat(new Consents(database.sql()).ledger(lin.id()))
        .singleElement()
        .satisfies(consent -> assertThat(consent.source()).isEqualTo(Entrance.PORTAL));
  }

  @Test
  void nobody_joins_without_the_terms() {
    Refused refused =
        catchThrowableOfType(Refused.class, () -> join.start(joining("lin@x.cn", false)));
    assertThat(refused.errors()).extracting(Refused.FieldError::pointer).containsExactly("/terms");
  }

  @Test
  void who_joins_with_a_members_contact_is_told_there_and_not_here() {
    withPassword("lin@x.cn", "");
    database.inTransaction(() -> join.start(joining("lin@x.cn", true)));
    assertThat(given.events().fired(CodeIssued.class)).isEmpty();
    assertThat(given.events().fired(JoinedAgain.class))
        .extracting(JoinedAgain::contact)
        .containsExactly("lin@x.cn");
  }

  private static Joining joining(String contact, boolean agrees) {
    ConsentGiven terms = new ConsentGiven("TERMS", "ANY", agrees);
    return new Joining("Lin Xiaoyu", contact, "", "en", List.of(terms));
  }

  private MemberView withPassword(String email, String mobile) {
    MemberView lin =
        given.enrol(Enrolment.of("林小雨", "INDIVIDUAL").email(email).mobile(mobile).build()).member();
    database.inTransaction(
        () -> passwords.set(Population.MEMBER, lin.id().toString(), PASSWORD, List.of(lin.name())));
    return lin;
  }

  private String status(jakarta.security.enterprise.credential.Credential credential) {
    CredentialValidationResult result = database.inTransaction(() -> store.validate(credential));
    return result.getStatus().name();
  }
}
