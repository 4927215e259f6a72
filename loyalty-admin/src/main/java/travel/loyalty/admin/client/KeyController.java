package travel.loyalty.admin.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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

/** Makes and revokes the keys of an API client. */
@Path("/clients/{id}/keys")
@RequestScoped
public class KeyController {

  @Inject private ClientService clients;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  // Answers without a redirect, since the key is shown once and kept nowhere.
  @POST
  public Response create(@PathParam("id") long id) {
    String key = clients.createKey(id, current.actor());
    return Page.of("client/once").with("client", clients.get(id)).with("key", key).ok();
  }

  @POST
  @Path("{key}/revoke")
  public Response revoke(@PathParam("id") long id, @PathParam("key") long key) {
    clients.revokeKey(id, key, current.actor());
    Flash.say(request, "client.show.revoked");
    return Redirect.to(request, "/clients/" + id);
  }
}
