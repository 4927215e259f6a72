package travel.loyalty.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardDetails;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.RewardLimit;
import travel.loyalty.redemption.reward.RewardText;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.text.Languages;

/**
 * A reward as somebody reads it.
 *
 * @param language of the text: the reader's own, or another where that has none
 */
public record ToldReward(Reward reward, String language, RewardText text) {

  private static final Map<RewardKind, String> ICONS =
      Map.of(
          RewardKind.GIFT, "gift",
          RewardKind.SERVICE, "sparkles",
          RewardKind.DONATION, "hand-coins");

  public static ToldReward to(HttpServletRequest request, Reward reward) {
    return in(Languages.of(request).toLanguageTag(), reward);
  }

  /** A reward in a language, or else in the first that there is. */
  public static ToldReward in(String wanted, Reward reward) {
    Map<String, RewardText> texts = reward.details().texts();
    String language =
        Stream.concat(Stream.of(wanted), RewardDetails.LANGUAGES.stream())
            .filter(texts::containsKey)
            .findFirst()
            .orElse(wanted);
    RewardText none = new RewardText(reward.code(), "", "");
    return new ToldReward(reward, language, Objects.requireNonNullElse(texts.get(language), none));
  }

  public String name() {
    return text.name();
  }

  public String icon() {
    return ICONS.get(reward.details().kind());
  }

  /** How many one person may have, in words; empty where as many as one likes. */
  public static Optional<String> limit(Reward reward, Say say) {
    return reward
        .details()
        .limit()
        .map(
            (RewardLimit limit) ->
                say.of("words.reward-limit." + limit.per(), Map.of("times", limit.times())));
  }

  /** The languages in which something is missing. */
  public List<String> untranslated() {
    return reward.details().untranslated();
  }
}
