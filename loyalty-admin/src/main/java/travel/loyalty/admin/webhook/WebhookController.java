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
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;
import travel.loyalty.webhook.NewWebhook;
import travel.loyalty.webhook.WebhookChange;
import travel.loyalty.webhook.WebhookService;
import travel.loyalty.webhook.WebhookState;
import travel.loyalty.webhook.WebhookView;

/** Lists, makes and changes the webhooks of an API client. */
@Path("/")
@RequestScoped
public class WebhookController {

  @Inject private WebhookService webhooks;
  @Inject private ClientService clients;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  @GET
  @Path("clients/{id}/webhooks")
  public Page list(@PathParam("id") long id) {
    return Page.of("webhook/list")
        .with("client", clients.get(id))
        .with("webhooks", webhooks.list(id));
  }

  @GET
  @Path("clients/{id}/webhooks/new")
  public Page form(@PathParam("id") long id) {
    return showNew(id, Form.blank().with("url", "https://"));
  }

  // Answers without a redirect, since the secret is shown once.
  @POST
  @Path("clients/{id}/webhooks/new")
  public Response create(@PathParam("id") long id) {
    Form form = Form.of(request);
    try {
      WebhookChange change = WebhookForm.read(form, WebhookState.ACTIVE);
      return once(id, webhooks.create(id, change, current.actor()));
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
    }
    return showNew(id, form).invalid();
  }

  private Page showNew(long id, Form form) {
    return Page.of("webhook/new")
        .with("form", form)
        .with("client", clients.get(id))
        .with("types", WebhookForm.TYPES);
  }

  @POST
  @Path("clients/{id}/webhooks/{webhook}/rotate")
  public Response rotate(@PathParam("id") long id, @PathParam("webhook") long webhook) {
    return once(id, webhooks.rotate(id, webhook, current.actor()));
  }

  private Response once(long id, NewWebhook made) {
    return Page.of("webhook/once")
        .with("client", clients.get(id))
        .with("webhook", made.webhook())
        .with("secret", made.secret())
        .ok();
  }

  @GET
  @Path("clients/{id}/webhooks/{webhook}/edit")
  public Page edit(@PathParam("id") long id, @PathParam("webhook") long webhook) {
    WebhookView view = webhooks.get(id, webhook);
    return edit(view, WebhookForm.of(view));
  }

  @POST
  @Path("clients/{id}/webhooks/{webhook}/edit")
  public Response change(@PathParam("id") long id, @PathParam("webhook") long webhook) {
    Form form = Form.of(request);
    WebhookView view = webhooks.get(id, webhook);
    try {
      WebhookChange change = WebhookForm.read(form, view.state());
      int version = form.integer("version").orElse(view.version());
      webhooks.change(id, webhook, version, change, current.actor());
      Flash.say(request, "webhook.edit.saved");
      return Redirect.to(request, "/clients/" + id + "/webhooks/" + webhook);
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused), () -> WebhookForm.conflict(view, form));
    }
    return edit(view, form).refused(form);
  }

  private Page edit(WebhookView webhook, Form form) {
    return Page.of("webhook/edit")
        .with("form", form)
        .with("webhook", webhook)
        .with("types", WebhookForm.TYPES);
  }
}
