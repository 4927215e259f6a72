package travel.loyalty.web.transfer;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.portal.Refusals;
import travel.loyalty.redemption.transfer.TransferService;
import travel.loyalty.redemption.transfer.TransferView;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** What a member gave and got, and one of it; what waits can be taken back. */
@Path("/transfers")
@RequestScoped
public class TransferController {

  private static final int ROWS = 20;

  @EJB private TransferService transfers;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page list() {
    PageOf<TransferView> found = transfers.of(me(), new PageRequest(Pager.after(request), ROWS));
    return Page.of("transfer/list")
        .with("me", me())
        .with("transfers", found.rows())
        .with("pager", Pager.of(request, found.next()));
  }

  @GET
  @Path("{id}")
  public Page show(@PathParam("id") String id) {
    return page(id, Form.blank());
  }

  private Page page(String id, Form form) {
    return Page.of("transfer/show")
        .with("form", form)
        .with("me", me())
        .with("transfer", transfers.find(number(id), me()));
  }

  @POST
  @Path("{id}/cancel")
  public Response cancel(@PathParam("id") String id) {
    long transfer = number(id);
    Form form = Form.of(request);
    try {
      Retry.run(() -> transfers.cancel(transfer, me(), caller.actor()));
      Flash.say(request, "transfer.cancelled");
      return Redirect.to(request, "/transfers/" + transfer);
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
      return page(id, form).invalid();
    }
  }

  private MemberId me() {
    return caller.get().memberId();
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new NotFound("transfer");
    }
  }
}
