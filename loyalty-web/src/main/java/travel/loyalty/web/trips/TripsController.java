package travel.loyalty.web.trips;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.booking.BookingRow;
import travel.loyalty.booking.BookingService;
import travel.loyalty.booking.BookingView;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;

/** My trips: what was booked, and what it earned. */
@Path("/")
@RequestScoped
public class TripsController {

  private static final int ROWS = 20;

  @EJB private BookingService bookings;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  @Path("trips")
  public Page list() {
    PageOf<Trip> trips = trips(me(), new PageRequest(Pager.after(request), ROWS));
    return Page.of("trips/list")
        .with("trips", trips.rows())
        .with("pager", Pager.of(request, trips.next()));
  }

  @GET
  @Path("trips.{format}")
  public Response export(@PathParam("format") String format) {
    MemberId me = me();
    return Export.<Trip>of(request, "trips")
        .said("trips.list.trip", TripsController::title)
        .column("trips.list.reference", Trip::reference)
        .column("trips.list.booked", Trip::bookedAt)
        .column("trips.list.ends", trip -> trip.tripEndsOn().orElse(null))
        .column("trips.list.amount", trip -> trip.amount().amount())
        .column("trips.list.currency", trip -> trip.amount().currency())
        .column("trips.list.points", trip -> trip.points().toDecimal())
        .said("trips.list.state", (say, trip) -> say.code("trips.state", trip.state()))
        .as(format, Rows.of(page -> trips(me, page)));
  }

  private PageOf<Trip> trips(MemberId member, PageRequest page) {
    PageOf<BookingRow> found = bookings.ofMember(member, page);
    return new PageOf<>(found.rows().stream().map(Trip::of).toList(), found.next());
  }

  private static String title(Say say, Trip trip) {
    return trip.isNamed() ? trip.title() : say.code("trips.type", trip.title());
  }

  @GET
  @Path("trips/{id}")
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
