package travel.loyalty.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.household.HouseholdInvited;
import travel.loyalty.household.OwnConsentDue;
import travel.loyalty.member.Masking;
import travel.loyalty.member.MemberView;

/** Tells who is asked to join a household, and who turned fourteen. */
@ApplicationScoped
class HouseholdAnnouncements {

  private Outbox outbox;
  private Addressees addressees;

  /** For the container's proxy. */
  protected HouseholdAnnouncements() {}

  @Inject
  HouseholdAnnouncements(Outbox outbox, Addressees addressees) {
    this.outbox = outbox;
    this.addressees = addressees;
  }

  void on(@Observes HouseholdInvited event) {
    MemberView member = addressees.view(event.member());
    String by = Masking.name(addressees.view(event.by()).name());
    outbox.put(
        message(MessageKind.HOUSEHOLD_INVITED, member, Map.of("name", member.name(), "by", by)),
        addressees.of(member).forNotice());
  }

  /** By whatever reaches the member: it is the law's question, not news. */
  void on(@Observes OwnConsentDue event) {
    MemberView member = addressees.view(event.member());
    outbox.put(
        message(MessageKind.OWN_CONSENT, member, Map.of("name", member.name()))
            .once("OWN_CONSENT/" + event.member()),
        addressees.of(member).forWarning());
  }

  private static NewMessage message(
      MessageKind kind, MemberView member, Map<String, Object> arguments) {
    return new NewMessage(
        kind, Optional.of(member.id()), member.locale(), member.timeZone(), arguments, "");
  }
}
