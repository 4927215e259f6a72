package travel.loyalty.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.member.MemberView;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.shared.MemberId;
import travel.loyalty.tier.TierAtRisk;
import travel.loyalty.tier.TierChanged;

/** Hears what became of levels and tells the member; each step once. */
@ApplicationScoped
class TierNews {

  private Outbox outbox;
  private Addressees addressees;
  private ProgrammeService programmes;

  /** For the container's proxy. */
  protected TierNews() {}

  @Inject
  TierNews(Outbox outbox, Addressees addressees, ProgrammeService programmes) {
    this.outbox = outbox;
    this.addressees = addressees;
    this.programmes = programmes;
  }

  void on(@Observes TierChanged event) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("day", event.day().toString());
    arguments.put("until", lines("until", event.until()));
    arguments.put("grace", lines("until", event.graceUntil()));
    put(
        kind(event),
        event.member(),
        event.level(),
        event.before(),
        arguments,
        "TIER/" + event.step());
  }

  private static MessageKind kind(TierChanged event) {
    return switch (event.reason()) {
      case RESTORED -> MessageKind.TIER_RESTORED;
      case LOWERED, REFUNDED, GIVEN_ENDED -> MessageKind.TIER_LOWERED;
      default -> MessageKind.TIER_REACHED;
    };
  }

  void on(@Observes TierAtRisk event) {
    Programme programme = programmes.current();
    Locale language = addressees.view(event.member()).locale();
    List<Map<String, Object>> ways =
        event.missing().stream()
            .map(way -> Map.<String, Object>of("way", words(way, programme.currency(), language)))
            .toList();
    put(
        MessageKind.TIER_AT_RISK,
        event.member(),
        event.level(),
        event.level(),
        Map.of("last", event.until().toString(), "ways", ways),
        "TIER_AT_RISK/" + event.until() + "/" + event.daysLeft());
  }

  private static String words(Map<Measure, BigDecimal> way, String currency, Locale language) {
    return way.entrySet().stream()
        .map(gap -> MessageTexts.measure(language, gap.getKey(), gap.getValue(), currency))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  // A text whose line is repeated for each of none or one.
  private static List<Map<String, Object>> lines(String name, Optional<?> value) {
    return value.stream().map(v -> Map.<String, Object>of(name, v.toString())).toList();
  }

  private void put(
      MessageKind kind,
      MemberId id,
      String level,
      String before,
      Map<String, Object> more,
      String key) {
    MemberView member = addressees.view(id);
    Programme programme = programmes.current();
    Map<String, Object> arguments = new HashMap<>(more);
    arguments.put("name", member.name());
    arguments.put("level", MessageTexts.level(member.locale(), programme.tiers(), level));
    arguments.put("before", MessageTexts.level(member.locale(), programme.tiers(), before));
    outbox.put(
        new NewMessage(kind, Optional.of(id), member.locale(), member.timeZone(), arguments, key),
        addressees.of(member).forNotice());
  }
}
