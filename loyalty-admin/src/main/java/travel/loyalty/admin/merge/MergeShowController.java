package travel.loyalty.admin.merge;

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
import travel.loyalty.member.MergeState;
import travel.loyalty.member.MergeView;
import travel.loyalty.merge.MergeDetail;
import travel.loyalty.merge.MergeService;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** One merge: the decision of the second person, what it did, and how it is taken back. */
@Path("/merges/{id}")
@RequestScoped
public class MergeShowController {

  private static final int REASON_MAX = 500;

  @EJB private MergeService merges;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page show(@PathParam("id") String id) {
    return page(Form.blank(), id(id));
  }

  @POST
  @Path("approve")
  public Response approve(@PathParam("id") String id) {
    return done(Form.of(request), id, "merge.done", () -> merges.approve(id(id), caller.actor()));
  }

  @POST
  @Path("reject")
  public Response reject(@PathParam("id") String id) {
    return done(
        Form.of(request), id, "merge.rejected", () -> merges.reject(id(id), caller.actor()));
  }

  @POST
  @Path("undo")
  public Response undo(@PathParam("id") String id) {
    Form form = Form.of(request);
    String reason = form.required("reason", REASON_MAX);
    return form.isValid()
        ? done(form, id, "merge.undone", () -> merges.undo(id(id), reason, caller.actor()))
        : page(form, id(id)).invalid();
  }

  private Response done(Form form, String id, String said, Runnable deed) {
    try {
      Retry.run(deed);
      Flash.say(request, said);
      return Redirect.to(request, "/merges/" + id(id));
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
      return page(form, id(id)).invalid();
    }
  }

  private Page page(Form form, long id) {
    MergeDetail detail = merges.find(id);
    MergeView merge = detail.merge();
    boolean isOwn = merge.askedBy().equals(caller.actor().toString());
    boolean isWaiting = merge.state() == MergeState.PROPOSED;
    boolean mayMerge = MergeRows.mayMerge(caller.get());
    return Page.of("merge/show")
        .with("form", form)
        .with("merge", merge)
        .with("detail", detail)
        .with("own", isWaiting && isOwn)
        .with("decidable", isWaiting && !isOwn && mayMerge)
        .with("undoable", merge.state() == MergeState.MERGED && mayMerge);
  }

  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new NotFound("merge");
    }
  }
}
