package travel.loyalty.admin.worksheet;

import static travel.loyalty.admin.worksheet.FormField.choice;
import static travel.loyalty.admin.worksheet.FormField.day;
import static travel.loyalty.admin.worksheet.FormField.decimal;
import static travel.loyalty.admin.worksheet.FormField.number;
import static travel.loyalty.admin.worksheet.FormField.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.ui.Page;

/**
 * What holds for the whole programme: its first day, its money, and how long points may be used.
 */
@Path("/worksheets/{id}/general")
@RequestScoped
public class GeneralController extends PartController {

  static final PartFields FIELDS =
      PartFields.of(
          FormGroup.of(
              "programme",
              text("code").withHint(),
              day("validFrom").withHint(),
              text("timeZone").withHint(),
              text("currency").withHint(),
              decimal("pointValue/amount"),
              text("pointValue/currency"),
              decimal("minRedemptionSpend").withHint()),
          FormGroup.of(
              "lifetime",
              number("maturation/days").withHint(),
              number("validity/months").withHint(),
              choice("validity/roundTo", Lifetime.ROUND_TO)),
          FormGroup.of("company", decimal("company/percent").withHint()));

  private static final PartForm FORM =
      PartForm.fixed(
          "general",
          FIELDS,
          Place.of(
              "",
              "code",
              "validFrom",
              "timeZone",
              "currency",
              "pointValue",
              "minRedemptionSpend",
              "maturation",
              "validity",
              "company"));

  @GET
  public Page show(@PathParam("id") long id) {
    return show(sheet(id), FORM);
  }

  @POST
  public Response save(@PathParam("id") long id) {
    return save(id, FORM);
  }
}
