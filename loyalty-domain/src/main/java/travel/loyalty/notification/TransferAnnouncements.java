package travel.loyalty.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.member.Masking;
import travel.loyalty.member.MemberView;
import travel.loyalty.redemption.transfer.TransferAsked;
import travel.loyalty.redemption.transfer.TransferEnded;
import travel.loyalty.redemption.transfer.TransferState;
import travel.loyalty.redemption.transfer.TransferView;

/** Tells who gives points that they will go, and who gets them that they came. */
@ApplicationScoped
class TransferAnnouncements {

  private Outbox outbox;
  private Addressees addressees;

  /** For the container's proxy. */
  protected TransferAnnouncements() {}

  @Inject
  TransferAnnouncements(Outbox outbox, Addressees addressees) {
    this.outbox = outbox;
    this.addressees = addressees;
  }

  /** By whatever reaches the giver: whoever stole a password is stopped in time. */
  void on(@Observes TransferAsked event) {
    TransferView transfer = event.transfer();
    MemberView giver = addressees.view(transfer.from().id());
    outbox.put(
        message(MessageKind.TRANSFER_ASKED, giver, arguments(transfer, giver)),
        addressees.of(giver).forWarning());
  }

  void on(@Observes TransferEnded event) {
    TransferView transfer = event.transfer();
    boolean isDone = transfer.state() == TransferState.DONE;
    MemberView told = addressees.view((isDone ? transfer.to() : transfer.from()).id());
    MessageKind kind = isDone ? MessageKind.TRANSFER_RECEIVED : MessageKind.TRANSFER_FAILED;
    outbox.put(message(kind, told, arguments(transfer, told)), addressees.of(told).forNotice());
  }

  private static Map<String, Object> arguments(TransferView transfer, MemberView told) {
    return new HashMap<>(
        Map.of(
            "name", told.name(),
            "points", MessageTexts.points(transfer.points()),
            "by", Masking.name(transfer.from().name()),
            "to", Masking.name(transfer.to().name()),
            "message", transfer.message()));
  }

  private static NewMessage message(
      MessageKind kind, MemberView member, Map<String, Object> arguments) {
    return new NewMessage(
        kind, Optional.of(member.id()), member.locale(), member.timeZone(), arguments, "");
  }
}
