package travel.loyalty.web.points;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.offset.OffsetOrder;
import travel.loyalty.offset.OffsetQuote;
import travel.loyalty.offset.OffsetService;
import travel.loyalty.points.Balance;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** What points could pay of a trip that a member thinks of. It sets nothing aside. */
@Path("/")
@RequestScoped
public class OffsetController {

  @EJB private OffsetService offsets;
  @EJB private ProgrammeService programmes;
  @Inject private PointsService points;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  @Path("points/offset")
  public Page show() {
    MemberId me = caller.get().memberId();
    boolean isAsked = request.getParameter("amount") != null;
    Form form = isAsked ? Form.of(request) : Form.blank();
    Optional<OffsetQuote> quote =
        isAsked
            ? order(form).map(order -> Retry.run(() -> offsets.quote(me, order)))
            : Optional.empty();
    return page(form, Retry.run(() -> points.balance(me)), quote);
  }

  private Optional<OffsetOrder> order(Form form) {
    return PlannedTrip.of(form, programmes.current().currency()).map(PlannedTrip::order);
  }

  static Page page(Form form, Balance balance, Optional<OffsetQuote> quote) {
    return Page.of("points/offset")
        .with("form", form)
        .with("available", balance.available())
        .with("types", Choice.of(ProductType.class, "trips.type"))
        .with("markets", Choice.of(Market.class, "words.market"))
        .with("heats", Choice.of(Heat.class, "words.heat"))
        .with("quote", quote.map(OffsetAnswer::of));
  }
}
