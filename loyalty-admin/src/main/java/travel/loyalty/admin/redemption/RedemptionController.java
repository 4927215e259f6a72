package travel.loyalty.admin.redemption;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Role;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.portal.Refusals;
import travel.loyalty.redemption.order.FulfilmentService;
import travel.loyalty.redemption.order.RedemptionStep;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** One order with its history, which staff fulfil or take back. */
@Path("/redemptions/{id}")
@RequestScoped
public class RedemptionController {

  private static final int NOTE_MAX = 500;

  @Inject private FulfilmentService fulfilment;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page show(@PathParam("id") String id) {
    return show(number(id), Form.blank());
  }

  private Page show(long id, Form form) {
    return page("redemption/show", row(id), form, fulfilment.steps(id), mayAct());
  }

  static Page page(
      String template, OrderRow row, Form form, List<RedemptionStep> steps, boolean mayAct) {
    return Page.of(template)
        .with("form", form)
        .with("row", row)
        .with("steps", steps)
        .with("mayAct", mayAct)
        .with("faults", Choice.of(Fault.class, "words.redemption-fault"));
  }

  private OrderRow row(long id) {
    return OrderRow.of(fulfilment.find(id), request);
  }

  private boolean mayAct() {
    return Stream.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.CATALOGUE, Role.ADMIN)
        .anyMatch(role -> caller.get().isIn(role));
  }

  /** Notes that it was handed over or done. */
  @POST
  @Path("fulfil")
  public Response fulfil(@PathParam("id") String text) {
    long id = number(text);
    Form form = Form.of(request);
    form.limit("note", NOTE_MAX);
    if (form.isValid()) {
      try {
        Retry.run(() -> fulfilment.fulfil(id, form.text("note"), caller.actor()));
        Flash.say(request, "redemption.fulfil.done");
        return Redirect.to(request, "/redemptions/" + id);
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return show(id, form).invalid();
  }

  /** What taking it back does. */
  @GET
  @Path("cancel")
  public Page check(@PathParam("id") String id) {
    return check(number(id), Form.blank());
  }

  private Page check(long id, Form form) {
    return page("redemption/cancel", row(id), form, List.of(), mayAct());
  }

  @POST
  @Path("cancel")
  public Response cancel(@PathParam("id") String text) {
    long id = number(text);
    Form form = Form.of(request);
    form.required("fault");
    Optional<Fault> fault = form.choice("fault", Fault.class);
    String reason = form.required("reason", NOTE_MAX);
    if (form.isValid()) {
      try {
        Retry.run(() -> fulfilment.cancel(id, fault.orElseThrow(), reason, caller.actor()));
        Flash.say(request, "redemption.cancel.done");
        return Redirect.to(request, "/redemptions/" + id);
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return check(id, form).invalid();
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new NotFound("redemption");
    }
  }
}
