package travel.loyalty.admin.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.TreeSet;
import travel.loyalty.access.ClientChange;
import travel.loyalty.access.ClientKind;
import travel.loyalty.access.ClientService;
import travel.loyalty.access.ClientView;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Form;
import travel.loyalty.webhook.WebhookService;

/** Lists, makes and changes API clients. */
@Path("/")
@RequestScoped
public class ClientController {

  private static final int ROWS = 50;

  @Inject private ClientService clients;
  @Inject private WebhookService webhooks;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  @GET
  @Path("clients")
  public Page list() {
    PageOf<ClientView> page = clients.list(new PageRequest(Pager.after(request), ROWS));
    return Page.of("client/list")
        .with("clients", page.rows())
        .with("troubled", webhooks.troubled())
        .with("pager", Pager.of(request, page.next()));
  }

  @GET
  @Path("clients.{format}")
  public Response export(@PathParam("format") String format) {
    return Export.<ClientView>of(request, "clients")
        .column("client.name", ClientView::name)
        .said("client.kind", (say, client) -> say.code("client.kind", client.kind()))
        .column("client.scopes", client -> String.join(" ", new TreeSet<>(client.scopes())))
        .column("client.limit", client -> client.adjustmentLimit().toDecimal())
        .column("client.keys", ClientView::liveKeys)
        .column("client.used", client -> client.lastUsedAt().orElse(null))
        .as(format, Rows.of(clients::list));
  }

  @GET
  @Path("clients/new")
  public Page form() {
    return showNew(
        Form.blank().with("kind", ClientKind.SYSTEM).with("limit", ClientChange.USUAL_LIMIT));
  }

  @POST
  @Path("clients/new")
  public Response create() {
    Form form = Form.of(request);
    try {
      ClientChange change = ClientForm.read(form, form.text("name"));
      if (form.isValid()) {
        ClientView made = clients.create(change, current.actor());
        Flash.say(request, "client.new.done");
        return Redirect.to(request, "/clients/" + made.id());
      }
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
    }
    return showNew(form).invalid();
  }

  private static Page showNew(Form form) {
    return Page.of("client/new")
        .with("form", form)
        .with("kinds", ClientForm.KINDS)
        .with("scopes", ClientForm.SCOPES);
  }

  @GET
  @Path("clients/{id}")
  public Page show(@PathParam("id") long id) {
    ClientView client = clients.get(id);
    return show(client, ClientForm.of(client));
  }

  @POST
  @Path("clients/{id}")
  public Response change(@PathParam("id") long id) {
    Form form = Form.of(request);
    ClientView client = clients.get(id);
    try {
      ClientChange change = ClientForm.read(form, client.name());
      int version = form.integer("version").orElse(client.version());
      if (form.isValid()) {
        clients.change(id, version, change, current.actor());
        return back(id, "client.show.saved");
      }
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused), () -> ClientForm.conflict(client, form));
    }
    return show(client, form).refused(form);
  }

  private Page show(ClientView client, Form form) {
    return Page.of("client/show")
        .with("form", form)
        .with("client", client)
        .with("kinds", ClientForm.KINDS)
        .with("scopes", ClientForm.SCOPES)
        .with("keys", clients.keys(client.id()));
  }

  private Response back(long id, String message) {
    Flash.say(request, message);
    return Redirect.to(request, "/clients/" + id);
  }
}
