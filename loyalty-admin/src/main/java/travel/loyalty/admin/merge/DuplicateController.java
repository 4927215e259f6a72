package travel.loyalty.admin.merge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.member.MergeState;
import travel.loyalty.member.PossibleDuplicate;
import travel.loyalty.merge.MergeService;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;

/** Members who may be one person, and merges that wait for a second one of us. */
@Path("/duplicates")
@RequestScoped
public class DuplicateController {

  private static final int ROWS = 50;

  @EJB private MergeService merges;
  @Inject private MergeRows rows;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page list() {
    PageOf<PossibleDuplicate> found = merges.possible(new PageRequest(Pager.after(request), ROWS));
    return Page.of("merge/list")
        .with("waiting", rows.of(merges.newest(MergeState.PROPOSED)))
        .with("merged", rows.of(merges.newest(MergeState.MERGED)))
        .with("pairs", found.rows())
        .with("mayMerge", MergeRows.mayMerge(caller.get()))
        .with("pager", Pager.of(request, found.next()));
  }
}
