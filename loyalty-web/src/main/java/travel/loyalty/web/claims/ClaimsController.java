package travel.loyalty.web.claims;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.earning.claim.ClaimRequest;
import travel.loyalty.earning.claim.ClaimRequest.Proof;
import travel.loyalty.earning.claim.ClaimSearch;
import travel.loyalty.earning.claim.ClaimService;
import travel.loyalty.earning.claim.ClaimState;
import travel.loyalty.earning.claim.ClaimTerms;
import travel.loyalty.earning.claim.ClaimView;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.form.Upload;

/** Claiming points of a trip that was not counted. */
@Path("/")
@RequestScoped
public class ClaimsController {

  private static final int ROWS = 20;

  @EJB private ClaimService claims;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  @Path("claims")
  public Page list() {
    Form form = Form.of(request);
    ClaimSearch search = search(form);
    PageOf<ClaimView> mine =
        claims.ofMember(me(), search, new PageRequest(Pager.after(request), ROWS));
    return Page.of("claims/list")
        .with("form", form)
        .with("claims", mine.rows())
        .with("filtered", !search.isAll())
        .with("states", Choice.of(ClaimState.class, "claims.state"))
        .with("pager", Pager.of(request, mine.next()));
  }

  private static ClaimSearch search(Form form) {
    return new ClaimSearch(form.choice("state", ClaimState.class), form.text("reference"));
  }

  @GET
  @Path("claims.{format}")
  public Response export(@PathParam("format") String format) {
    MemberId me = me();
    ClaimSearch search = search(Form.of(request));
    return Export.<ClaimView>of(request, "claims")
        .column("claims.new.reference", ClaimView::reference)
        .column("claims.new.ended", ClaimView::tripEndedOn)
        .column("claims.show.sent", ClaimView::submittedAt)
        .said("claims.list.state", (say, claim) -> say.code("claims.state", claim.state()))
        .column("claims.show.due", ClaimView::answerDueAt)
        .column("claims.show.answered", claim -> claim.decidedAt().orElse(null))
        .column("claims.show.reason", ClaimView::reason)
        .as(format, Rows.of(page -> claims.ofMember(me, search, page)));
  }

  @GET
  @Path("claims/new")
  public Page form() {
    String reference = request.getParameter("reference");
    Form form = Form.blank();
    return page(reference == null ? form : form.with("reference", reference));
  }

  @POST
  @Path("claims/new")
  public Response submit() {
    Form form = Form.of(request);
    String reference = form.required("reference", 80);
    String note = form.required("note", 2_000);
    Optional<LocalDate> ended = form.date("tripEndedOn");
    if (form.text("tripEndedOn").isEmpty()) {
      form.refuse("tripEndedOn", "required");
    }
    if (form.isValid()) {
      try {
        ClaimView claim = submit(form, reference, note, ended.orElseThrow());
        Flash.say(request, "claims.new.sent");
        return Redirect.to(request, "/claims/" + claim.id());
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(form).invalid();
  }

  private ClaimView submit(Form form, String reference, String note, LocalDate ended) {
    List<InputStream> opened = new ArrayList<>();
    try {
      List<Proof> proof = new ArrayList<>();
      for (int i = 1; i <= ClaimTerms.FILES_MAX; i++) {
        Optional<Upload> upload = form.upload("proof" + i);
        if (upload.isPresent()) {
          opened.add(upload.get().open());
          proof.add(new Proof(upload.get().fileName(), opened.get(opened.size() - 1)));
        }
      }
      return claims.submit(me(), new ClaimRequest(reference, ended, note, proof));
    } finally {
      opened.forEach(ClaimsController::close);
    }
  }

  private static void close(InputStream content) {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GET
  @Path("claims/{id}")
  public Page show(@PathParam("id") long id) {
    return Page.of("claims/show").with("claim", claims.ofMember(me(), id));
  }

  private static Page page(Form form) {
    return Page.of("claims/new")
        .with("form", form)
        .with("months", ClaimTerms.MONTHS)
        .with("days", ClaimTerms.ANSWER_DAYS);
  }

  private MemberId me() {
    return caller.get().memberId();
  }
}
