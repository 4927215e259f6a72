package travel.loyalty.web.messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.notification.MessageView;
import travel.loyalty.notification.NotificationService;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;

/** The member's inbox. */
@Path("/messages")
@RequestScoped
public class MessagesController {

  private static final int ROWS = 20;

  @Inject private NotificationService notifications;
  @Context private HttpServletRequest request;

  @GET
  public Page list() {
    PageOf<MessageView> messages = notifications.inbox(new PageRequest(Pager.after(request), ROWS));
    return Page.of("messages/list")
        .with("messages", messages.rows())
        .with("unread", notifications.unread())
        .with("pager", Pager.of(request, messages.next()));
  }

  @POST
  @Path("read")
  public Response read() {
    notifications.markRead();
    return Redirect.to(request, "/messages");
  }
}
