package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.member.ConsentChannel;
import travel.loyalty.member.ConsentView;
import travel.loyalty.member.Entrance;
import travel.loyalty.member.Purpose;
import travel.loyalty.shared.MemberId;

class AddresseeTest {

  @ParameterizedTest
  @CsvSource({
    // e-mail, mobile, decided on e-mail, decided on SMS, ways
    "lin@x.cn, +8613800138000, , , INBOX EMAIL", // a text needs a yes
    "lin@x.cn, +8613800138000, , true, INBOX SMS", // and then one way is enough
    "lin@x.cn, +8613800138000, true, false, INBOX EMAIL",
    "lin@x.cn, +8613800138000, false, , INBOX",
    "lin@x.cn, +8613800138000, false, true, INBOX SMS",
    "lin@x.cn, '', , true, INBOX EMAIL", // a yes without a number
    "'', +8613800138000, , , INBOX",
    "'', '', true, true, INBOX"
  })
  void a_notice_goes_where_consent_and_contacts_allow(
      String email, String mobile, Boolean byEmail, Boolean bySms, String ways) {
    List<ConsentView> consents = new ArrayList<>();
    add(consents, ConsentChannel.EMAIL, byEmail);
    add(consents, ConsentChannel.SMS, bySms);
    Addressee addressee =
        new Addressee(
            new MemberId(1), email, mobile, Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), consents);
    assertThat(addressee.forNotice())
        .extracting(route -> route.channel().name())
        .containsExactly(ways.split(" "));
  }

  private static void add(List<ConsentView> consents, ConsentChannel channel, Boolean given) {
    if (given != null) {
      consents.add(
          new ConsentView(Purpose.NOTICES, channel, given, Instant.EPOCH, Entrance.PORTAL, "1"));
    }
  }
}
