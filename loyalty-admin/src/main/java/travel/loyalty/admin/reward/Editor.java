package travel.loyalty.admin.reward;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.redemption.reward.RewardDetails;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.RewardLimit;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** What the editor offers to choose from. */
@RequestScoped
class Editor {

  @Inject private ProgrammeService programmes;
  @Inject private HttpServletRequest request;

  Page page(String template, Form form) {
    return page(template, form, levels());
  }

  static Page page(String template, Form form, List<Choice> levels) {
    return Page.of(template)
        .with("form", form)
        .with("languages", RewardDetails.LANGUAGES)
        .with("kinds", Choice.of(RewardKind.class, "words.reward-kind"))
        .with("levels", levels)
        .with("pers", Choice.of(RewardLimit.Per.class, "reward.per"));
  }

  /** The levels of the programme, the lowest first. */
  List<Choice> levels() {
    Say say = Say.to(request);
    Tiers tiers = programmes.current().tiers();
    return tiers.codes().stream().map(code -> Choice.named(code, name(tiers, code, say))).toList();
  }

  private static String name(Tiers tiers, String code, Say say) {
    return tiers.ladders().stream()
        .flatMap(ladder -> ladder.find(code).stream())
        .findFirst()
        .map(level -> say.named(level.names(), "level", code))
        .orElse(code);
  }
}
