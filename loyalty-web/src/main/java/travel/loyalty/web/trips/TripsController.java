package travel.loyalty.web.trips;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.booking.BookingRow;
import travel.loyalty.booking.BookingService;
import travel.loyalty.booking.BookingView;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;

/** My trips: what was booked, and what it earned. */
@Path("/trips")
@RequestScoped
public class TripsController {

  private static final int ROWS = 20;

  @EJB private BookingService bookings;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page list() {
    PageOf<BookingRow> trips = bookings.ofMember(me(), new PageRequest(Pager.after(request), ROWS));
    return Page.of("trips/list")
        .with("trips", trips.rows().stream().map(Trip::of).toList())
        .with("pager", Pager.of(request, trips.next()));
  }

  @GET
  @Path("{id}")
  public Page show(@PathParam("id") long id) {
    BookingView booking =
        bookings
            .find(id)
            .filter(found -> found.member().filter(me()::equals).isPresent())
            .orElseThrow(() -> new NotFound("trip"));
    return Page.of("trips/show").with("booking", booking).with("state", Trip.state(booking));
  }

  private MemberId me() {
    return caller.get().memberId();
  }
}
