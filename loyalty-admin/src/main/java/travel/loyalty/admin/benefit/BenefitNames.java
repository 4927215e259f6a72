package travel.loyalty.admin.benefit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Choice;

/** What benefits are called; one that the programme has no more goes by its code. */
@Dependent
class BenefitNames {

  @Inject private ProgrammeService programmes;

  Map<String, String> of(String benefit) {
    return programmes.current().tiers().benefit(benefit).map(Benefit::names).orElse(Map.of());
  }

  /** The benefits of the programme, to choose one from. */
  List<Choice> choices(Say say) {
    return programmes.current().tiers().benefits().stream()
        .map(
            benefit ->
                Choice.named(benefit.code(), say.named(benefit.names(), "benefit", benefit.code())))
        .toList();
  }
}
