package travel.loyalty.admin.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.ClientService;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.webhook.WebhookChange;
import travel.loyalty.webhook.WebhookService;
import travel.loyalty.webhook.WebhookState;
import travel.loyalty.webhook.WebhookView;

/** Pauses, resumes, tries out and removes a webhook. */
@Path("/")
@RequestScoped
public class WebhookActionsController {

  @Inject private WebhookService webhooks;
  @Inject private ClientService clients;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  @POST
  @Path("clients/{id}/webhooks/{webhook}/pause")
  public Response pause(@PathParam("id") long id, @PathParam("webhook") long webhook) {
    move(id, webhook, WebhookState.PAUSED);
    return back(id, webhook, "webhook.show.pause-done");
  }

  @POST
  @Path("clients/{id}/webhooks/{webhook}/resume")
  public Response resume(@PathParam("id") long id, @PathParam("webhook") long webhook) {
    move(id, webhook, WebhookState.ACTIVE);
    return back(id, webhook, "webhook.show.resume-done");
  }

  private void move(long id, long webhook, WebhookState state) {
    WebhookView view = webhooks.get(id, webhook);
    WebhookChange change = new WebhookChange(view.url(), view.types(), state);
    webhooks.change(id, webhook, view.version(), change, current.actor());
  }

  @POST
  @Path("clients/{id}/webhooks/{webhook}/test")
  public Response test(@PathParam("id") long id, @PathParam("webhook") long webhook) {
    webhooks.test(id, webhook, current.actor());
    return back(id, webhook, "webhook.show.test-done");
  }

  @POST
  @Path("clients/{id}/webhooks/{webhook}/deliveries/{delivery}/resend")
  public Response resend(
      @PathParam("id") long id,
      @PathParam("webhook") long webhook,
      @PathParam("delivery") long delivery) {
    webhooks.resend(id, delivery, current.actor());
    return back(id, webhook, "webhook.show.resend-done");
  }

  @GET
  @Path("clients/{id}/webhooks/{webhook}/remove")
  public Page check(@PathParam("id") long id, @PathParam("webhook") long webhook) {
    return Page.of("webhook/remove")
        .with("client", clients.get(id))
        .with("webhook", webhooks.get(id, webhook));
  }

  @POST
  @Path("clients/{id}/webhooks/{webhook}/remove")
  public Response remove(@PathParam("id") long id, @PathParam("webhook") long webhook) {
    webhooks.remove(id, webhook, current.actor());
    Flash.say(request, "webhook.remove.done");
    return Redirect.to(request, "/clients/" + id + "/webhooks");
  }

  private Response back(long id, long webhook, String message) {
    Flash.say(request, message);
    return Redirect.to(request, "/clients/" + id + "/webhooks/" + webhook);
  }
}
