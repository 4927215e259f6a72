package travel.loyalty.admin.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.booking.BookingRow;
import travel.loyalty.booking.BookingSearch;
import travel.loyalty.booking.BookingService;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRow;
import travel.loyalty.member.MemberService;
import travel.loyalty.member.MemberView;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** Finds members and shows one. */
@Path("/members")
@RequestScoped
public class MemberController {

  private static final int ROWS = 50;

  @Inject private MemberService members;
  @Inject private BookingService bookings;
  @Inject private MemberPage page;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  /** By what was typed into one of the boxes; everybody, the newest first, where nothing was. */
  @GET
  public Page list(
      @QueryParam("q") @DefaultValue("") String typed,
      @QueryParam("booking") @DefaultValue("") String booking,
      @QueryParam("company") @DefaultValue("") String company) {
    PageOf<MemberRow> found = found(typed, booking.strip(), company);
    return Page.of("member/list")
        .with("form", Form.of(request))
        .with("members", found.rows())
        .with("filtered", !(typed + booking + company).isBlank())
        .with("pager", Pager.of(request, found.next()));
  }

  private PageOf<MemberRow> found(String typed, String booking, String company) {
    if (!booking.isBlank()) {
      return new PageOf<>(ofBooking(booking), "");
    }
    PageRequest next = new PageRequest(Pager.after(request), ROWS);
    return company.isBlank()
        ? members.search(typed, next)
        : members.employees(MemberNumber.parse(company), next);
  }

  private List<MemberRow> ofBooking(String reference) {
    BookingSearch search =
        new BookingSearch(
            Optional.empty(), Optional.of(reference), Optional.empty(), Optional.empty(), false);
    List<MemberId> owners =
        bookings.search(search, PageRequest.first(ROWS)).rows().stream()
            .map(BookingRow::member)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return members.rows(owners);
  }

  @GET
  @Path("{number}")
  public Page show(@PathParam("number") String number) {
    MemberView member = members.find(Numbers.of(number));
    return page.of(member, Revealed.holds(request, member.number()));
  }

  /** Lifts the stars for this session and member. */
  @POST
  @Path("{number}/reveal")
  public Response reveal(@PathParam("number") String number) {
    MemberView member = members.reveal(Numbers.of(number), caller.actor());
    Revealed.remember(request, member.number());
    return Redirect.to(request, "/members/" + member.number());
  }
}
