package travel.loyalty.admin.merge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.StaffLimits;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.member.MergeState;
import travel.loyalty.member.MergeView;
import travel.loyalty.merge.MergePreview;
import travel.loyalty.merge.MergeService;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.tier.TierService;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** Merges another number into a member: whom, a page that tells what it will do, then the deed. */
@Path("/members/{number}/merge")
@RequestScoped
public class MergeController {

  private static final int REASON_MAX = 500;

  @EJB private MergeService merges;
  @EJB private TierService tiers;
  @Inject private StaffLimits limits;
  @Inject private Members members;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page form(@PathParam("number") String number, @QueryParam("other") String other) {
    return page(Form.blank().with("other", other == null ? "" : other), survivor(number));
  }

  @POST
  @Path("check")
  public Response check(@PathParam("number") String number) {
    MemberRef survivor = survivor(number);
    Form form = Form.of(request);
    Optional<MemberNumber> other = other(form);
    String reason = form.required("reason", REASON_MAX);
    if (form.isValid() && other.isPresent()) {
      MergePreview preview = merges.preview(survivor.number(), other.get(), limit());
      if (preview.obstacle().isEmpty()) {
        return Page.of("merge/check")
            .with("form", form)
            .with("number", survivor.number())
            .with("preview", preview)
            .with("tiers", tiers(preview))
            .with("reason", reason)
            .ok();
      }
      form.refuse("other", preview.obstacle().get());
    }
    return page(form, survivor).invalid();
  }

  @POST
  public Response merge(@PathParam("number") String number) {
    MemberRef survivor = survivor(number);
    Form form = Form.of(request);
    Optional<MemberNumber> other = other(form);
    String reason = form.required("reason", REASON_MAX);
    if (form.isValid() && other.isPresent()) {
      try {
        MergeView merge = done(survivor, other.get(), reason);
        boolean isDone = merge.state() == MergeState.MERGED;
        Flash.say(request, isDone ? "merge.done" : "merge.waits");
        return Redirect.to(request, "/merges/" + merge.id());
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(form, survivor).invalid();
  }

  private MergeTiers tiers(MergePreview preview) {
    return new MergeTiers(
        tiers.view(preview.survivor().member().id()), tiers.view(preview.merged().member().id()));
  }

  private MergeView done(MemberRef survivor, MemberNumber other, String reason) {
    Points limit = limit();
    return Retry.run(() -> merges.merge(survivor.number(), other, reason, limit, caller.actor()));
  }

  private Points limit() {
    return limits.adjustmentLimit(caller.get());
  }

  private Optional<MemberNumber> other(Form form) {
    String typed = form.required("other");
    Optional<MemberNumber> number =
        MemberNumber.parse(typed).flatMap(members::ref).map(MemberRef::number);
    if (number.isEmpty() && !typed.isEmpty()) {
      form.refuse("other", "unknown");
    }
    return number;
  }

  private MemberRef survivor(String number) {
    return MemberNumber.parse(number)
        .flatMap(members::ref)
        .orElseThrow(() -> new NotFound("member"));
  }

  private static Page page(Form form, MemberRef survivor) {
    return Page.of("merge/new").with("form", form).with("member", survivor);
  }
}
