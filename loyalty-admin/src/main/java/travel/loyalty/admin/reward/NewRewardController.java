package travel.loyalty.admin.reward;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.portal.Refusals;
import travel.loyalty.redemption.reward.RewardDetails;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.RewardService;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** A new reward: its code and its kind are for ever, all else may be written later too. */
@Path("/rewards/new")
@RequestScoped
public class NewRewardController {

  @Inject private RewardService rewards;
  @Inject private Editor editor;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page form() {
    return editor.page("reward/new", Form.blank().with("kind", RewardKind.GIFT));
  }

  @POST
  public Response create() {
    Form form = Form.of(request);
    String code = form.required("code");
    RewardDetails details =
        RewardForm.details(
            form,
            editor.levels(),
            () -> form.choice("kind", RewardKind.class).orElse(RewardKind.GIFT));
    if (form.isValid()) {
      try {
        Retry.run(() -> rewards.create(code, details, caller.actor()));
        Flash.say(request, "reward.new.done");
        return Redirect.to(request, "/rewards/" + code);
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return editor.page("reward/new", form).invalid();
  }
}
