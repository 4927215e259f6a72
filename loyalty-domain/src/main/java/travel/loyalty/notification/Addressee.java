package travel.loyalty.notification;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import travel.loyalty.member.ConsentChannel;
import travel.loyalty.member.ConsentView;
import travel.loyalty.member.Purpose;
import travel.loyalty.shared.MemberId;

/**
 * Who is to be told, and by which ways that is allowed.
 *
 * @param email empty if none is known
 * @param mobile empty if none is known
 * @param consents those in force
 */
record Addressee(
    MemberId member,
    String email,
    String mobile,
    Locale locale,
    ZoneId zone,
    List<ConsentView> consents) {

  /**
   * The ways of a notice: always the inbox, and at most one other, so that nobody is told a thing
   * twice. A text message needs a yes; an e-mail goes unless there was a no.
   */
  List<Route> forNotice() {
    if (!mobile.isEmpty() && decision(ConsentChannel.SMS).orElse(false)) {
      return List.of(Route.INBOX, new Route(Channel.SMS, mobile));
    }
    if (!email.isEmpty() && decision(ConsentChannel.EMAIL).orElse(true)) {
      return List.of(Route.INBOX, new Route(Channel.EMAIL, email));
    }
    return List.of(Route.INBOX);
  }

  /** What the law or the member's safety asks for needs no consent: the inbox, and one way out. */
  List<Route> forWarning() {
    if (!mobile.isEmpty()) {
      return List.of(Route.INBOX, new Route(Channel.SMS, mobile));
    }
    return email.isEmpty()
        ? List.of(Route.INBOX)
        : List.of(Route.INBOX, new Route(Channel.EMAIL, email));
  }

  private Optional<Boolean> decision(ConsentChannel channel) {
    return consents.stream()
        .filter(consent -> consent.purpose() == Purpose.NOTICES && consent.channel() == channel)
        .map(ConsentView::given)
        .findFirst();
  }
}
