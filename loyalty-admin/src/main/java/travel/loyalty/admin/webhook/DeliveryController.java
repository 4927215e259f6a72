package travel.loyalty.admin.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import travel.loyalty.access.ClientService;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;
import travel.loyalty.webhook.DeliverySearch;
import travel.loyalty.webhook.DeliveryState;
import travel.loyalty.webhook.DeliveryView;
import travel.loyalty.webhook.DeliveryView.AttemptView;
import travel.loyalty.webhook.EventType;
import travel.loyalty.webhook.Fault;
import travel.loyalty.webhook.WebhookService;

/** One webhook with what was sent to it. */
@Path("/")
@RequestScoped
public class DeliveryController {

  private static final int ROWS = 50;
  private static final List<Choice> TYPES =
      Stream.of(EventType.values()).map(WebhookForm::choice).toList();

  @Inject private WebhookService webhooks;
  @Inject private ClientService clients;
  @Context private HttpServletRequest request;

  @GET
  @Path("clients/{id}/webhooks/{webhook}")
  public Page show(@PathParam("id") long id, @PathParam("webhook") long webhook) {
    Form form = Form.of(request);
    DeliverySearch search = search(form);
    PageOf<DeliveryView> page =
        webhooks.deliveries(id, webhook, search, new PageRequest(Pager.after(request), ROWS));
    return Page.of("webhook/show")
        .with("form", form)
        .with("client", clients.get(id))
        .with("webhook", webhooks.get(id, webhook))
        .with("deliveries", page.rows())
        .with("narrowed", !search.equals(DeliverySearch.ALL))
        .with("types", TYPES)
        .with("states", Choice.of(DeliveryState.class, "webhook.delivery"))
        .with("pager", Pager.of(request, page.next()));
  }

  @GET
  @Path("clients/{id}/webhooks/{webhook}.{format}")
  public Response export(
      @PathParam("id") long id,
      @PathParam("webhook") long webhook,
      @PathParam("format") String format) {
    DeliverySearch search = search(Form.of(request));
    return Export.<DeliveryView>of(request, "webhook-deliveries")
        .column("webhook.event", delivery -> Long.toString(delivery.event()))
        .column("webhook.type", delivery -> delivery.type().text())
        .column("webhook.subject", DeliveryView::subject)
        .column("webhook.occurred", DeliveryView::occurredAt)
        .said("webhook.state", (say, row) -> say.code("webhook.delivery", row.state()))
        .column("webhook.attempts", DeliveryView::attempts)
        .said("webhook.answer", DeliveryController::answer)
        .column("webhook.done-at", delivery -> delivery.doneAt().orElse(null))
        .as(format, Rows.of(page -> webhooks.deliveries(id, webhook, search, page)));
  }

  private static String answer(Say say, DeliveryView delivery) {
    return delivery.last().map(last -> answer(say, last)).orElse("");
  }

  private static String answer(Say say, AttemptView last) {
    return last.fault() == Fault.NONE
        ? last.status() + " " + last.answer()
        : say.code("webhook.fault", last.fault());
  }

  private static DeliverySearch search(Form form) {
    return new DeliverySearch(
        form.choice("type", EventType.class), form.choice("state", DeliveryState.class));
  }
}
