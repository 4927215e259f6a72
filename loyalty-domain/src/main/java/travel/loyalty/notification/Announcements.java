package travel.loyalty.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.activity.AwardGiven;
import travel.loyalty.activity.YearlyAwardGiven;
import travel.loyalty.activity.referral.ReferralAwardGiven;
import travel.loyalty.activity.referral.ReferralAwardRevoked;
import travel.loyalty.earning.claim.ClaimDecided;
import travel.loyalty.member.CodeIssued;
import travel.loyalty.member.ContactsCorrected;
import travel.loyalty.member.Entrance;
import travel.loyalty.member.JoinedAgain;
import travel.loyalty.member.MemberEnrolled;
import travel.loyalty.member.MemberView;
import travel.loyalty.points.EntryKind;
import travel.loyalty.points.PointsPosted;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Hears what happened and writes what is to be told, in the same transaction. The only place that
 * knows which event becomes which message.
 */
@ApplicationScoped
class Announcements {

  private Outbox outbox;
  private Addressees addressees;
  private ProgrammeService programmes;

  /** For the container's proxy. */
  protected Announcements() {}

  @Inject
  Announcements(Outbox outbox, Addressees addressees, ProgrammeService programmes) {
    this.outbox = outbox;
    this.addressees = addressees;
    this.programmes = programmes;
  }

  void on(@Observes CodeIssued event) {
    askedFor(
        MessageKind.codeFor(event.purpose()),
        event.contact(),
        event.locale(),
        Map.of("code", event.code()));
  }

  void on(@Observes JoinedAgain event) {
    askedFor(MessageKind.JOINED_AGAIN, event.contact(), event.locale(), Map.of());
  }

  private void askedFor(
      MessageKind kind, String contact, Locale locale, Map<String, Object> arguments) {
    ZoneId zone = programmes.current().zone();
    outbox.put(
        new NewMessage(kind, Optional.empty(), locale, zone, arguments, ""),
        List.of(Route.to(contact)));
  }

  void on(@Observes MemberEnrolled event) {
    if (event.entrance() != Entrance.FILE) {
      MemberView member = addressees.view(event.member());
      notice(
          MessageKind.WELCOME,
          member,
          Map.of("name", member.name(), "number", member.number().grouped()));
    }
  }

  void on(@Observes ContactsCorrected event) {
    MemberView member = addressees.view(event.member());
    List<Route> left =
        Stream.of(event.oldEmail(), event.oldMobile())
            .filter(contact -> !contact.isEmpty())
            .map(Route::to)
            .toList();
    outbox.put(
        message(
            MessageKind.CONTACT_CHANGED,
            member,
            Map.of("name", member.name(), "number", member.number().grouped())),
        left);
  }

  void on(@Observes ClaimDecided event) {
    MemberView member = addressees.view(event.member());
    Map<String, Object> arguments =
        Map.of(
            "name", member.name(),
            "number", member.number().grouped(),
            "booking", event.reference(),
            "reason", event.reason());
    notice(
        event.isGranted() ? MessageKind.CLAIM_GRANTED : MessageKind.CLAIM_DECLINED,
        member,
        arguments);
  }

  /** Points that became available by the passing of time: all of a run in one message. */
  void on(@Observes PointsPosted event) {
    Points matured = event.of(EntryKind.MATURED).plus(event.of(EntryKind.DEBT_REPAID));
    Points available = event.last().after().available();
    Points gained = matured.min(available);
    if (!gained.isPositive()) {
      return; // nothing matured, or what was owed or had ended took it
    }
    MemberView member = addressees.view(event.member());
    Map<String, Object> arguments =
        Map.of(
            "name", member.name(),
            "points", MessageTexts.points(gained),
            "available", MessageTexts.points(available));
    outbox.put(
        message(MessageKind.POINTS_AVAILABLE, member, arguments)
            .once("POINTS_AVAILABLE/" + event.last().addressFor(member.id())),
        addressees.of(member).forNotice());
  }

  /** The greeting goes out in the morning: the award is given at midnight. */
  void on(@Observes YearlyAwardGiven event) {
    MessageKind kind = MessageKind.of(event.day());
    award(kind, event.member(), event.source(), given(event.points(), event.lastDay()));
  }

  void on(@Observes AwardGiven event) {
    MessageKind kind = MessageKind.of(event.deed());
    award(kind, event.member(), event.source(), given(event.points(), event.lastDay()));
  }

  void on(@Observes ReferralAwardGiven event) {
    Map<String, Object> arguments = given(event.points(), event.lastDay());
    arguments.put("friends", String.valueOf(event.friends()));
    award(MessageKind.REFERRAL_AWARD, event.member(), event.source(), arguments);
  }

  private static Map<String, Object> given(Points points, LocalDate lastDay) {
    return new HashMap<>(Map.of("points", MessageTexts.points(points), "last", lastDay.toString()));
  }

  private void award(
      MessageKind kind, MemberId id, SourceRef source, Map<String, Object> arguments) {
    MemberView member = addressees.view(id);
    arguments.put("name", member.name());
    outbox.put(
        message(kind, member, arguments).once(source.toString()),
        addressees.of(member).forNotice());
  }

  void on(@Observes ReferralAwardRevoked event) {
    MemberView member = addressees.view(event.member());
    notice(
        MessageKind.REFERRAL_REVOKED,
        member,
        Map.of("name", member.name(), "points", MessageTexts.points(event.points())));
  }

  private void notice(MessageKind kind, MemberView member, Map<String, Object> arguments) {
    outbox.put(message(kind, member, arguments), addressees.of(member).forNotice());
  }

  private static NewMessage message(
      MessageKind kind, MemberView member, Map<String, Object> arguments) {
    return new NewMessage(
        kind, Optional.of(member.id()), member.locale(), member.timeZone(), arguments, "");
  }
}
