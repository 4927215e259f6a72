package travel.loyalty.admin.reward;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import travel.loyalty.portal.Rows;
import travel.loyalty.portal.ToldReward;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.RewardSearch;
import travel.loyalty.redemption.reward.RewardService;
import travel.loyalty.redemption.reward.RewardState;
import travel.loyalty.redemption.reward.RewardText;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** All rewards, the newest first. */
@Path("/")
@RequestScoped
public class RewardListController {

  private static final int ROWS = 50;

  @Inject private RewardService rewards;
  @Context private HttpServletRequest request;

  @GET
  @Path("rewards")
  public Page list() {
    Form form = Form.of(request);
    RewardSearch search = search(form);
    PageOf<Reward> found = rewards.search(search, new PageRequest(Pager.after(request), ROWS));
    return page(form, found.rows().stream().map(row -> ToldReward.to(request, row)).toList())
        .with("narrowed", !search.equals(RewardSearch.ALL))
        .with("pager", Pager.of(request, found.next()));
  }

  static Page page(Form form, List<ToldReward> rows) {
    return Page.of("reward/list")
        .with("form", form)
        .with("rows", rows)
        .with("kinds", Choice.of(RewardKind.class, "words.reward-kind"))
        .with("states", Choice.of(RewardState.class, "words.reward-state"));
  }

  @GET
  @Path("rewards.{format}")
  public Response export(@PathParam("format") String format) {
    RewardSearch search = search(Form.of(request));
    return Export.<Reward>of(request, "rewards")
        .column("reward.code", Reward::code)
        .column("reward.name.zh-CN", reward -> text(reward, "zh-CN"))
        .column("reward.name.en", reward -> text(reward, "en"))
        .said("reward.kind", (say, reward) -> say.word("reward-kind", reward.details().kind()))
        .said("reward.state", (say, reward) -> say.word("reward-state", reward.state()))
        .column("reward.price", reward -> reward.details().price().toDecimal())
        .said("reward.minLevel", (say, reward) -> level(say, reward))
        .column("reward.stock", reward -> reward.details().stock().orElse(null))
        .said("reward.limit", (say, reward) -> ToldReward.limit(reward, say).orElse(""))
        .column("reward.shownFrom", reward -> reward.details().shown().from().orElse(null))
        .column("reward.shownUntil", reward -> reward.details().shown().until().orElse(null))
        .column("reward.changedAt", Reward::changedAt)
        .as(format, Rows.of(page -> rewards.search(search, page)));
  }

  private static String text(Reward reward, String language) {
    RewardText text = reward.details().texts().get(language);
    return text == null ? "" : text.name();
  }

  private static String level(Say say, Reward reward) {
    return reward.details().minLevel().map(level -> say.word("level", level)).orElse("");
  }

  private static RewardSearch search(Form form) {
    return new RewardSearch(
        form.text("q"),
        form.choice("state", RewardState.class),
        form.choice("kind", RewardKind.class));
  }
}
