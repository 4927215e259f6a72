package travel.loyalty.admin.claim;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRow;
import travel.loyalty.booking.BookingSearch;
import travel.loyalty.booking.BookingService;
import travel.loyalty.earning.EarningService;
import travel.loyalty.earning.claim.ClaimContent;
import travel.loyalty.earning.claim.ClaimService;
import travel.loyalty.earning.claim.ClaimView;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** The page on which a claim is decided. */
@Path("/")
@RequestScoped
public class ClaimController {

  private static final int CANDIDATES = 5;

  @EJB private ClaimService claims;
  @EJB private BookingService bookings;
  @EJB private EarningService earning;
  @Inject private Members members;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  @Path("claims/{id}")
  public Page show(@PathParam("id") long id) {
    return page(id, Form.blank());
  }

  @POST
  @Path("claims/{id}/grant")
  public Response grant(@PathParam("id") long id) {
    Form form = Form.of(request);
    Optional<Long> chosen = form.parsed("booking", "choice", Long::valueOf);
    if (form.text("booking").isEmpty()) {
      form.refuse("booking", "choice");
    }
    if (chosen.isPresent() && form.isValid()) {
      try {
        BookingKey key =
            bookings.find(chosen.get()).orElseThrow(() -> new NotFound("booking")).booking().key();
        Retry.run(() -> claims.grant(id, key, caller.actor()));
        Flash.say(request, "claim.show.was-granted");
        return Redirect.to(request, "/claims/" + id);
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(id, form).invalid();
  }

  @POST
  @Path("claims/{id}/reject")
  public Response reject(@PathParam("id") long id) {
    Form form = Form.of(request);
    String reason = form.required("reason", 500);
    if (form.isValid()) {
      try {
        claims.reject(id, reason, caller.actor());
        Flash.say(request, "claim.show.was-rejected");
        return Redirect.to(request, "/claims");
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(id, form).invalid();
  }

  @GET
  @Path("claims/{id}/files/{file}")
  public Response file(@PathParam("id") long id, @PathParam("file") long file) {
    ClaimContent content = claims.content(id, file);
    String name = URLEncoder.encode(content.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content.bytes(), content.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }

  private Page page(long id, Form form) {
    ClaimView claim = claims.get(id);
    MemberRef member = members.ref(claim.member()).orElseThrow();
    return Page.of("claim/show")
        .with("form", form)
        .with("claim", claim)
        .with("member", member)
        .with("candidates", claim.isOpen() ? candidates(claim, member) : List.of());
  }

  private List<Candidate> candidates(ClaimView claim, MemberRef member) {
    BookingSearch search =
        new BookingSearch(
            Optional.empty(),
            Optional.of(claim.reference()),
            Optional.empty(),
            Optional.empty(),
            false);
    return bookings.search(search, PageRequest.first(CANDIDATES)).rows().stream()
        .map(row -> candidate(row, member))
        .toList();
  }

  private Candidate candidate(BookingRow row, MemberRef member) {
    boolean isFree = row.member().map(member.id()::equals).orElse(true);
    Points earns =
        row.status().earns()
            ? bookings
                .find(row.id())
                .map(found -> earning.quote(found.booking().of(member.number())).points())
                .orElse(Points.ZERO)
            : Points.ZERO;
    return new Candidate(row, earns, isFree);
  }
}
