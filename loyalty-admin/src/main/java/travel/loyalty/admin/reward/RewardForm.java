package travel.loyalty.admin.reward;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardDetails;
import travel.loyalty.redemption.reward.RewardDetails.Window;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.RewardLimit;
import travel.loyalty.redemption.reward.RewardService.Seen;
import travel.loyalty.redemption.reward.RewardText;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Conflict;
import travel.loyalty.ui.form.Form;

/** The editor's fields: what was typed as a reward, and a reward as what may be typed over. */
final class RewardForm {

  private static final int POINTS_SCALE = 2;
  private static final List<String> TEXTS = List.of("name", "summary", "terms");

  private RewardForm() {}

  /** The form as it opens for what is saved. */
  static Form of(Reward reward) {
    RewardDetails details = reward.details();
    Form form =
        Form.blank()
            .with("code", reward.code())
            .with("kind", details.kind())
            .with("price", details.price())
            .with("minLevel", details.minLevel().orElse(""))
            .with("stock", details.stock().map(String::valueOf).orElse(""))
            .with("limitTimes", details.limit().map(limit -> "" + limit.times()).orElse(""))
            .with("limitPer", details.limit().map(limit -> limit.per().name()).orElse(""))
            .with("shownFrom", details.shown().from().map(String::valueOf).orElse(""))
            .with("shownUntil", details.shown().until().map(String::valueOf).orElse(""))
            .with("version", reward.version())
            .with("seenStock", details.stock().map(String::valueOf).orElse(""));
    details.levelPrices().forEach((level, price) -> form.with("price." + level, price));
    details.texts().forEach((language, text) -> write(form, language, text));
    return form;
  }

  private static void write(Form form, String language, RewardText text) {
    form.with("name." + language, text.name())
        .with("summary." + language, text.summary())
        .with("terms." + language, text.terms());
  }

  /**
   * What was typed; what cannot be read leaves a problem in the form.
   *
   * @param kind of a reward that has one already
   */
  static RewardDetails details(Form form, List<Choice> levels, Supplier<RewardKind> kind) {
    form.required("price");
    return new RewardDetails(
        kind.get(),
        texts(form),
        form.decimal("price", POINTS_SCALE).map(Points::of).orElse(Points.ZERO),
        levelPrices(form, levels),
        form.optional("minLevel"),
        form.integer("stock"),
        limit(form),
        new Window(form.date("shownFrom"), form.date("shownUntil")));
  }

  private static Map<String, RewardText> texts(Form form) {
    Map<String, RewardText> texts = new HashMap<>();
    for (String language : RewardDetails.LANGUAGES) {
      texts.put(
          language,
          new RewardText(
              form.text("name." + language),
              form.text("summary." + language),
              form.text("terms." + language)));
    }
    return texts;
  }

  private static Map<String, Points> levelPrices(Form form, List<Choice> levels) {
    Map<String, Points> prices = new HashMap<>();
    for (Choice level : levels) {
      form.decimal("price." + level.value(), POINTS_SCALE)
          .ifPresent(price -> prices.put(level.value(), Points.of(price)));
    }
    return prices;
  }

  private static Optional<RewardLimit> limit(Form form) {
    Optional<Integer> times = form.integer("limitTimes");
    Optional<RewardLimit.Per> per = form.choice("limitPer", RewardLimit.Per.class);
    return times.map(many -> new RewardLimit(many, per.orElse(RewardLimit.Per.EVER)));
  }

  static Seen seen(Form form) {
    return new Seen(
        form.parsed("version", "integer", Long::valueOf).orElse(-1L), form.integer("seenStock"));
  }

  /** What is saved now beside what was typed. */
  static Conflict conflict(Reward saved, Form typed, List<Choice> levels) {
    Form now = of(saved);
    typed.with("seenStock", now.text("seenStock"));
    Conflict conflict = Conflict.between(now, typed);
    for (String text : TEXTS) {
      for (String language : RewardDetails.LANGUAGES) {
        conflict.field(text + "." + language, "reward." + text + "." + language);
      }
    }
    conflict
        .field("price", "reward.price")
        .field("minLevel", "reward.minLevel", levels)
        .field("stock", "reward.stock")
        .field("limitTimes", "reward.limitTimes")
        .field("limitPer", "reward.limitPer", Choice.of(RewardLimit.Per.class, "reward.per"))
        .field("shownFrom", "reward.shownFrom")
        .field("shownUntil", "reward.shownUntil");
    levels.forEach(level -> conflict.field("price." + level.value(), "reward.levelPrice"));
    return conflict;
  }
}
