package travel.loyalty.admin.booking;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.earning.BookingReceipt;
import travel.loyalty.earning.EarningService;
import travel.loyalty.portal.Refusals;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** Enters a booking by hand: typed, checked with what it would earn, then recorded. */
@Path("/bookings/new")
@RequestScoped
public class NewBookingController {

  @EJB private EarningService earning;
  @EJB private ProgrammeService programmes;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page form() {
    Form form = Form.blank().with("source", "DESK").with("status", "PAID");
    for (String field : new String[] {"reference", "memberNumber"}) {
      String given = request.getParameter(field);
      if (given != null) {
        form.with(field, given);
      }
    }
    return page(form);
  }

  /** Shows the form again with one line more; nothing is checked yet. */
  @POST
  @Path("line")
  public Page addLine() {
    Form form = Form.of(request);
    BookingForm.addLine(form);
    return page(form);
  }

  @POST
  @Path("check")
  public Response check() {
    Form form = Form.of(request);
    Optional<BookingRevision> booking = new BookingForm(form, programmes.current()).read();
    if (booking.isPresent()) {
      try {
        return Page.of("booking/check")
            .with("form", form)
            .with("booking", booking.get())
            .with("quote", earning.quote(booking.get()))
            .ok();
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(form).invalid();
  }

  @POST
  public Response record() {
    Form form = Form.of(request);
    Optional<BookingRevision> booking = new BookingForm(form, programmes.current()).read();
    if (booking.isPresent() && !form.isChecked("change")) {
      try {
        BookingReceipt receipt = Retry.run(() -> earning.record(booking.get(), caller.actor()));
        Flash.say(request, "booking.new.recorded");
        return Redirect.to(request, "/bookings/" + receipt.booking().id());
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return form.isValid() ? page(form).ok() : page(form).invalid();
  }

  private static Page page(Form form) {
    return Page.of("booking/new")
        .with("form", form)
        .with("lines", BookingForm.shown(form))
        .with("mayAdd", BookingForm.mayHaveMore(form))
        .with("statuses", Choice.of(BookingStatus.class, "booking.status"))
        .with("types", Choice.of(ProductType.class, "booking.type"))
        .with("markets", Choice.of(Market.class, "booking.market"))
        .with("heats", Choice.of(Heat.class, "booking.heat"));
  }
}
