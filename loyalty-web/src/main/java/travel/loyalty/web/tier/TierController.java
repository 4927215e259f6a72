package travel.loyalty.web.tier;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.programme.tiers.TierPeriod.Decaying;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.tier.StepView;
import travel.loyalty.tier.TierService;
import travel.loyalty.tier.TierView;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.text.Formats;

/** The member's level: where it stands, what counts, what is missing, what happened. */
@Path("/tier")
@RequestScoped
public class TierController {

  private static final int ROWS = 10;

  @EJB private TierService tiers;
  @EJB private ProgrammeService programmes;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  /** A level of the ladder and the ways to it. */
  public record Rung(TierLevel level, List<Way> ways, String multiplier, boolean current) {}

  @GET
  public Page show() {
    MemberId me = caller.get().memberId();
    TierView tier = tiers.view(me);
    PageOf<StepView> steps = tiers.steps(me, new PageRequest(Pager.after(request), ROWS));
    return page(tier, steps.rows(), Formats.of(request), programmes.current().currency())
        .with("pager", Pager.of(request, steps.next()));
  }

  static Page page(TierView tier, List<StepView> steps, Formats formats, String currency) {
    return Page.of("tier/show")
        .with("tier", tier)
        .with("progress", TierProgress.of(tier, formats, currency))
        .with("counted", counted(tier.counted(), formats, currency))
        .with("decaying", tier.period() instanceof Decaying decaying ? decaying.recomputeOn() : 0)
        .with("keep", keep(tier, formats, currency))
        .with("comeback", comeback(tier, formats, currency))
        .with("ladder", ladder(tier, formats, currency))
        .with("steps", steps.stream().map(step -> new NamedStep(step, names(tier, step))).toList());
  }

  private static Map<Measure, String> counted(
      Qualifying counted, Formats formats, String currency) {
    Map<Measure, String> written = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      written.put(measure, new Way.Written(measure, formats, currency).of(counted.of(measure)));
    }
    return written;
  }

  private static List<Way> keep(TierView tier, Formats formats, String currency) {
    return tier.toKeep().isEmpty() || tier.isKept()
        ? List.of()
        : Way.to(tier.earned(), tier.counted(), formats, currency);
  }

  private static List<Way> comeback(TierView tier, Formats formats, String currency) {
    return tier.grace()
        .map(grace -> Way.to(grace.level(), grace.counted(), formats, currency))
        .orElse(List.of());
  }

  private static List<Rung> ladder(TierView tier, Formats formats, String currency) {
    List<Rung> rungs = new ArrayList<>();
    for (TierLevel level : tier.ladder()) {
      rungs.add(
          new Rung(
              level,
              rungs.isEmpty() ? List.of() : Way.to(level, Qualifying.NOTHING, formats, currency),
              level.multiplier().stripTrailingZeros().toPlainString(),
              level.equals(tier.level())));
    }
    return rungs;
  }

  /** A step and what its level is called; a level that is gone has no name but its code. */
  public record NamedStep(StepView step, Map<String, String> names) {}

  private static Map<String, String> names(TierView tier, StepView step) {
    return tier.ladder().stream()
        .filter(level -> level.code().equals(step.level()))
        .map(TierLevel::names)
        .findFirst()
        .orElse(Map.of());
  }
}
