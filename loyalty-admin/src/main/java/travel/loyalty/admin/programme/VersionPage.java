package travel.loyalty.admin.programme;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Role;
import travel.loyalty.earning.EarningService;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeLife;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;

/** The page of one version: its life, what it was seen to change, its rules in words. */
@RequestScoped
class VersionPage {

  @EJB private ProgrammeService programmes;
  @EJB private EarningService earning;
  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;

  /**
   * The page.
   *
   * @param form has what refused a step of its life, if anything did
   * @param objections what speaks against publishing it, place by place
   */
  Page page(int version, Form form, List<FieldError> objections) {
    Programme programme = programmes.version(version).orElseThrow(VersionPage::missing);
    ProgrammeLife life = programmes.life(version).orElseThrow(VersionPage::missing);
    boolean mayDecide = caller.get().isIn(Role.MANAGER) || caller.get().isIn(Role.ADMIN);
    return Page.of("programme/show")
        .with("form", form)
        .with("faults", objections.stream().map(FaultView::of).toList())
        .with("programme", programme)
        .with("life", life)
        .with("waits", mayDecide && life.version().isDraft())
        .with("replays", mayDecide)
        .with("own", programmes.isAuthor(version, caller.actor()))
        .with("raised", life.simulation().map(seen -> programme.worth(seen.raise())))
        .with("backwards", earning.backdated(version))
        .with("rules", rules(programme));
  }

  private List<RuleView> rules(Programme programme) {
    Formats formats = Formats.of(request);
    return programme.earning().stream()
        .map(rule -> RuleView.of(rule, formats, programme.currency()))
        .toList();
  }

  private static NotFound missing() {
    return new NotFound("programme version");
  }
}
