package travel.loyalty.admin.home;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.activity.referral.ReferralSearch;
import travel.loyalty.activity.referral.ReferralService;
import travel.loyalty.activity.referral.ReferralState;
import travel.loyalty.earning.claim.ClaimSearch;
import travel.loyalty.earning.claim.ClaimService;
import travel.loyalty.earning.claim.ClaimState;
import travel.loyalty.imports.ImportService;
import travel.loyalty.imports.ImportView;
import travel.loyalty.points.adjustment.AdjustmentService;
import travel.loyalty.points.adjustment.ApprovalState;
import travel.loyalty.programme.ProgrammeLife;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeState;
import travel.loyalty.shared.JobRun;
import travel.loyalty.shared.Jobs;
import travel.loyalty.shared.Jobs.JobView;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.guard.RouteTable;

/** Counts what waits for whoever asks; what they may not open is not asked for. */
@RequestScoped
class StaffTasks {

  private static final PageRequest COUNTED = PageRequest.first(99);

  @EJB private AdjustmentService adjustments;
  @EJB private ClaimService claims;
  @EJB private ReferralService referrals;
  @EJB private ImportService imports;
  @EJB private ProgrammeService programmes;
  @Inject private Jobs jobs;
  @Inject private CurrentCaller caller;

  List<Task> of(HttpServletRequest request) {
    List<Task> tasks = new ArrayList<>();
    add(
        tasks,
        request,
        "/approvals",
        "approvals",
        () -> adjustments.approvals(ApprovalState.PROPOSED, COUNTED));
    add(
        tasks,
        request,
        "/claims",
        "claims",
        () -> claims.search(ClaimSearch.in(ClaimState.OPEN), COUNTED));
    add(
        tasks,
        request,
        "/referrals",
        "referrals",
        () -> referrals.search(ReferralSearch.in(ReferralState.UNDER_REVIEW), COUNTED));
    add(tasks, request, "/imports", "imports", this::importsAtWork);
    if (routes(request).isOpenTo(request, "/programme/new")) {
      add(tasks, request, "/programme", "versions", () -> new PageOf<>(toApprove(), ""));
    }
    add(tasks, request, "/jobs", "jobs", () -> new PageOf<>(failedJobs(), ""));
    return tasks;
  }

  private static void add(
      List<Task> tasks,
      HttpServletRequest request,
      String path,
      String code,
      Supplier<PageOf<?>> waiting) {
    if (!routes(request).isOpenTo(request, path)) {
      return;
    }
    PageOf<?> found = waiting.get();
    if (!found.rows().isEmpty()) {
      tasks.add(new Task(path, code, found.rows().size(), found.hasNext()));
    }
  }

  private static RouteTable routes(HttpServletRequest request) {
    return Portal.of(request.getServletContext()).routes();
  }

  private List<ProgrammeLife> toApprove() {
    String own = caller.actor().toString();
    return programmes.lives().stream()
        .filter(life -> life.state() == ProgrammeState.SIMULATED)
        .filter(life -> !life.version().writtenBy().equals(own))
        .toList();
  }

  private PageOf<ImportView> importsAtWork() {
    List<ImportView> latest = imports.list(COUNTED, caller.actor()).rows();
    return new PageOf<>(latest.stream().filter(i -> i.state().isAtWork()).toList(), "");
  }

  private List<JobView> failedJobs() {
    return jobs.list().stream()
        .filter(job -> job.last().map(JobRun::isFailed).orElse(false))
        .toList();
  }
}
