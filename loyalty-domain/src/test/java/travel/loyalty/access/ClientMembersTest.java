package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;

class ClientMembersTest {

  private static final MemberId ANA = new MemberId(1);
  private static final MemberId BEA = new MemberId(2);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final Caller own = Caller.client("7", "pms", Set.of());
  private final Caller partner = Caller.partner("8", "airline", Set.of());
  private final Caller otherPartner = Caller.partner("9", "hotel", Set.of());
  private ClientMembers members;

  @BeforeEach
  void open() {
    TestClock clock = new TestClock("2026-03-01T00:00:00Z");
    members = new ClientMembers(database.sql(), clock.asBusinessClock());
  }

  @Test
  void the_agencys_own_systems_see_all_members() {
    assertThat(members.mayName(own, ANA)).isTrue();
  }

  @Test
  void a_partner_sees_the_members_whose_number_it_gave_and_no_other() {
    assertThat(members.mayName(partner, ANA)).isFalse();
    members.introduce(partner, ANA);
    assertThat(members.mayName(partner, ANA)).isTrue();
    assertThat(members.mayName(partner, BEA)).isFalse();
    assertThat(members.mayName(otherPartner, ANA)).isFalse();
  }

  @Test
  void a_partner_gets_no_member_by_trying_references_out() {
    members.enrolled(otherPartner, ANA, true);
    Refused refused =
        catchThrowableOfType(Refused.class, () -> members.enrolled(partner, ANA, false));
    assertThat(refused.code()).isEqualTo("state-conflict");
    assertThat(refused.arguments()).containsEntry("pointer", "/externalRef");
    assertThat(members.mayName(partner, ANA)).isFalse();
  }

  @Test
  void whoever_enrolled_a_member_may_ask_again_and_the_agencys_own_may_always() {
    members.enrolled(partner, ANA, true);
    members.enrolled(partner, ANA, false);
    members.enrolled(own, ANA, false);
    assertThat(members.mayName(partner, ANA)).isTrue();
  }

  @Test
  void a_number_may_be_given_again_and_again() {
    members.introduce(partner, ANA);
    members.introduce(partner, ANA);
    assertThat(members.mayName(partner, ANA)).isTrue();
  }
}
