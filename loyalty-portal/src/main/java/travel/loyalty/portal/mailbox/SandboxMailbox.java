package travel.loyalty.portal.mailbox;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Context;
import travel.loyalty.notification.MessageView;
import travel.loyalty.notification.NotificationService;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;

/** What the sandbox sent, the newest first; each portal says under which path. */
public abstract class SandboxMailbox {

  private static final int ROWS = 20;

  @Inject private NotificationService notifications;
  @Context private HttpServletRequest request;

  @GET
  public Page list() {
    PageOf<MessageView> messages =
        notifications.mailbox(new PageRequest(Pager.after(request), ROWS));
    return Page.of("ui/mailbox")
        .with("messages", messages.rows())
        .with("pager", Pager.of(request, messages.next()));
  }
}
