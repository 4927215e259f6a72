package travel.loyalty.admin.booking;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingRow;
import travel.loyalty.booking.BookingSearch;
import travel.loyalty.booking.BookingService;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.booking.BookingView;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.offset.OffsetService;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.PointsService;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** Finds bookings and shows one. */
@Path("/")
@RequestScoped
public class BookingController {

  private static final int ROWS = 50;

  @EJB private BookingService bookings;
  @EJB private OffsetService offsets;
  @EJB private PointsService points;
  @Inject private Members members;
  @Context private HttpServletRequest request;

  @GET
  @Path("bookings")
  public Page list() {
    Form form = Form.of(request);
    PageOf<BookingRow> found =
        bookings.search(search(form), new PageRequest(Pager.after(request), ROWS));
    return Page.of("booking/list")
        .with("form", form)
        .with("bookings", found.rows())
        .with("filtered", !search(form).equals(search(Form.blank())))
        .with("statuses", Choice.of(BookingStatus.class, "booking.status"))
        .with("pager", Pager.of(request, found.next()));
  }

  @GET
  @Path("bookings.{format}")
  public Response export(@PathParam("format") String format) {
    BookingSearch search = search(Form.of(request));
    return Export.<BookingRow>of(request, "bookings")
        .column("booking.source", row -> row.key().source())
        .column("booking.reference", row -> row.key().reference())
        .said("booking.state", (say, row) -> say.code("booking.status", row.status()))
        .column("booking.booked", BookingRow::bookedAt)
        .column("booking.ends", row -> row.tripEndsOn().orElse(null))
        .said("booking.product", (say, row) -> say.word("product", row.title()))
        .column("booking.amount", row -> row.net().amount())
        .column("booking.currency", row -> row.net().currency())
        .column("booking.pending", row -> row.points().pending().toDecimal())
        .column("booking.available", row -> row.points().available().toDecimal())
        .as(format, Rows.of(page -> bookings.search(search, page)));
  }

  private static BookingSearch search(Form form) {
    Optional<BookingStatus> status =
        form.optional("status")
            .filter(text -> List.of("BOOKED", "PAID", "COMPLETED", "CANCELLED").contains(text))
            .map(BookingStatus::valueOf);
    return new BookingSearch(
        form.optional("source"),
        form.optional("reference"),
        Optional.empty(),
        status,
        form.isChecked("unclaimed"));
  }

  @GET
  @Path("bookings/{id}")
  public Page show(@PathParam("id") long id) {
    BookingView booking = bookings.find(id).orElseThrow(() -> new NotFound("booking"));
    Optional<MemberRef> member = booking.member().flatMap(members::ref);
    return Page.of("booking/show")
        .with("booking", booking)
        .with("member", member)
        .with("paid", offsets.paid(id))
        .with("entries", entries(booking))
        .with("revisions", bookings.revisions(id));
  }

  private List<EntryView> entries(BookingView booking) {
    return booking
        .member()
        .map(owner -> points.entriesOf(owner, beginning(booking)))
        .orElse(List.of());
  }

  private static SourceRef beginning(BookingView booking) {
    return new SourceRef("BOOKING", booking.booking().key() + "/");
  }
}
