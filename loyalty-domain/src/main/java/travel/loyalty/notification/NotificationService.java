package travel.loyalty.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;

/** The door to messages: members read their inbox, and a sandbox shows everything it sent. */
@Stateless
public class NotificationService {

  @Inject private Outbox outbox;
  @Inject private Links links;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;
  @Inject private Settings settings;

  /** The caller's messages, the newest first. */
  @RolesAllowed("MEMBER")
  public PageOf<MessageView> inbox(PageRequest page) {
    return views(outbox.inbox(me(), page));
  }

  /** How many messages the caller has not seen. */
  @RolesAllowed("MEMBER")
  public int unread() {
    return outbox.unread(me());
  }

  /** Notes that the caller saw them all. */
  @RolesAllowed("MEMBER")
  public void markRead() {
    outbox.markRead(me(), clock.now());
  }

  /**
   * Everything that was sent, the newest first, codes and addresses included.
   *
   * @throws NotFound outside a sandbox
   */
  @PermitAll
  public PageOf<MessageView> mailbox(PageRequest page) {
    if (!settings.isSandbox()) {
      throw new NotFound("mailbox");
    }
    return views(outbox.all(page));
  }

  private PageOf<MessageView> views(PageOf<OutboxMessage> messages) {
    return new PageOf<>(messages.rows().stream().map(this::view).toList(), messages.next());
  }

  private MessageView view(OutboxMessage message) {
    Rendered text = links.render(message);
    return new MessageView(
        message.id(),
        message.channel(),
        message.recipient(),
        text.subject(),
        text.body(),
        message.state().name(),
        message.createdAt(),
        message.sentAt());
  }

  private MemberId me() {
    return caller.get().memberId();
  }
}
