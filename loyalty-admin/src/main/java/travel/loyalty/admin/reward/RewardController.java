package travel.loyalty.admin.reward;

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
import java.util.Locale;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.ToldReward;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardDetails;
import travel.loyalty.redemption.reward.RewardService;
import travel.loyalty.redemption.reward.RewardService.Seen;
import travel.loyalty.redemption.reward.RewardState;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** The editor of one reward, and whether members see it. */
@Path("/rewards/{code}")
@RequestScoped
public class RewardController {

  @Inject private RewardService rewards;
  @Inject private Editor editor;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page edit(@PathParam("code") String code) {
    Reward reward = rewards.find(code);
    return page(reward, RewardForm.of(reward));
  }

  private Page page(Reward reward, Form form) {
    return editor
        .page("reward/edit", form)
        .with("told", ToldReward.to(request, reward))
        .with("reward", reward);
  }

  @POST
  public Response save(@PathParam("code") String code) {
    Form form = Form.of(request);
    Reward before = rewards.find(code);
    List<Choice> levels = editor.levels();
    RewardDetails details = RewardForm.details(form, levels, () -> before.details().kind());
    Seen seen = RewardForm.seen(form);
    if (form.isValid()) {
      try {
        Retry.run(() -> rewards.change(code, details, seen, caller.actor()));
        Flash.say(request, "reward.saved");
        return Redirect.to(request, "/rewards/" + code);
      } catch (Refused refused) {
        form.refuse(
            Refusals.of(refused), () -> RewardForm.conflict(rewards.find(code), form, levels));
      }
    }
    return page(rewards.find(code), form).refused(form);
  }

  /** Publishes it, takes it back or archives it. */
  @POST
  @Path("move")
  public Response move(@PathParam("code") String code) {
    Form form = Form.of(request);
    RewardState to = form.choice("to", RewardState.class).orElse(RewardState.DRAFT);
    long version = RewardForm.seen(form).version();
    try {
      Retry.run(() -> rewards.move(code, to, version, caller.actor()));
      Flash.say(request, "reward.moved." + to.name().toLowerCase(Locale.ROOT));
      return Redirect.to(request, "/rewards/" + code);
    } catch (Refused refused) {
      Reward now = rewards.find(code);
      Form saved = RewardForm.of(now);
      saved.refuse(Refusals.of(refused));
      return page(now, saved).withStatus(Response.Status.CONFLICT.getStatusCode());
    }
  }
}
