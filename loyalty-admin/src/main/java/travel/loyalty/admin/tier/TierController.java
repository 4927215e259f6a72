package travel.loyalty.admin.tier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Role;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberService;
import travel.loyalty.member.MemberView;
import travel.loyalty.portal.Refusals;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.tier.StepView;
import travel.loyalty.tier.TierService;
import travel.loyalty.tier.TierView;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** Shows a member's level with its steps, gives one for a time, and makes a term longer. */
@Path("/members/{number}/tier")
@RequestScoped
public class TierController {

  private static final int ROWS = 25;
  private static final int REASON_MAX = 500;

  @Inject private MemberService members;
  @Inject private TierService tiers;
  @Inject private ProgrammeService programmes;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page show(@PathParam("number") String number) {
    MemberView member = member(number);
    PageOf<StepView> steps = tiers.steps(member.id(), new PageRequest(Pager.after(request), ROWS));
    return page("tier/show", member)
        .with("currency", programmes.current().currency())
        .with("steps", steps.rows())
        .with("pager", Pager.of(request, steps.next()))
        .with("mayDecide", caller.get().isIn(Role.SUPERVISOR) || isHead());
  }

  private boolean isHead() {
    return caller.get().isIn(Role.MANAGER) || caller.get().isIn(Role.ADMIN);
  }

  @GET
  @Path("give")
  public Page giving(@PathParam("number") String number) {
    return giving(Form.blank(), member(number));
  }

  @POST
  @Path("give")
  public Response give(@PathParam("number") String number) {
    MemberView member = member(number);
    Form form = Form.of(request);
    String level = form.required("level");
    Optional<LocalDate> until = day(form, "until");
    String reason = form.required("reason", REASON_MAX);
    return done(
            form,
            member,
            "tier.give.done",
            () -> tiers.give(member.id(), level, until.orElseThrow(), reason, caller.actor()))
        .orElseGet(() -> giving(form, member).invalid());
  }

  @POST
  @Path("take-back")
  public Response takeBack(@PathParam("number") String number) {
    MemberView member = member(number);
    Form form = Form.of(request);
    String reason = form.required("reason", REASON_MAX);
    return done(
            form,
            member,
            "tier.give.taken-back",
            () -> tiers.takeBack(member.id(), reason, caller.actor()))
        .orElseGet(() -> giving(form, member).invalid());
  }

  @GET
  @Path("freeze")
  public Page freezing(@PathParam("number") String number) {
    return freezing(Form.blank(), member(number));
  }

  @POST
  @Path("freeze")
  public Response freeze(@PathParam("number") String number) {
    MemberView member = member(number);
    Form form = Form.of(request);
    Optional<LocalDate> from = day(form, "from");
    Optional<LocalDate> until = day(form, "until");
    String reason = form.required("reason", REASON_MAX);
    return done(
            form,
            member,
            "tier.freeze.done",
            () ->
                tiers.freeze(
                    member.id(),
                    new Days(from.orElseThrow(), until.orElseThrow()),
                    reason,
                    caller.actor()))
        .orElseGet(() -> freezing(form, member).invalid());
  }

  private static Optional<LocalDate> day(Form form, String field) {
    form.required(field);
    return form.date(field);
  }

  private Optional<Response> done(Form form, MemberView member, String said, Runnable deed) {
    if (form.isValid()) {
      try {
        Retry.run(
            () -> {
              deed.run();
              return said;
            });
        Flash.say(request, said);
        return Optional.of(Redirect.to(request, "/members/" + member.number() + "/tier"));
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return Optional.empty();
  }

  private Page giving(Form form, MemberView member) {
    TierView tier = tiers.view(member.id());
    List<TierLevel> higher =
        tier.ladder().subList(tier.ladder().indexOf(tier.earned()) + 1, tier.ladder().size());
    Say say = Say.to(request);
    return page("tier/give", member)
        .with("form", form)
        .with(
            "levels",
            higher.stream()
                .map(
                    level ->
                        Choice.named(level.code(), say.named(level.names(), "level", level.code())))
                .toList());
  }

  private Page freezing(Form form, MemberView member) {
    return page("tier/freeze", member).with("form", form);
  }

  private Page page(String template, MemberView member) {
    return Page.of(template)
        .with("member", member.masked())
        .with("number", member.number().digits())
        .with("tier", tiers.view(member.id()));
  }

  private MemberView member(String number) {
    return members.find(MemberNumber.parse(number).orElseThrow(() -> new NotFound("member")));
  }
}
