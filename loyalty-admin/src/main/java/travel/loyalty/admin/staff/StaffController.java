package travel.loyalty.admin.staff;

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
import java.util.Locale;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.StaffService;
import travel.loyalty.access.StaffView;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Form;

/** Lists, makes and changes staff users. */
@Path("/")
@RequestScoped
public class StaffController {

  private static final int ROWS = 50;

  @Inject private StaffService staff;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  @GET
  @Path("staff")
  public Page list(@QueryParam("q") @DefaultValue("") String typed) {
    PageOf<StaffView> users = staff.search(typed, new PageRequest(Pager.after(request), ROWS));
    return Page.of("staff/list")
        .with("form", Form.of(request))
        .with("users", users.rows())
        .with("pager", Pager.of(request, users.next()));
  }

  @GET
  @Path("staff.{format}")
  public Response export(
      @PathParam("format") String format, @QueryParam("q") @DefaultValue("") String typed) {
    return Export.<StaffView>of(request, "staff")
        .column("staff.login", StaffView::login)
        .column("staff.name", StaffView::name)
        .said("staff.roles", StaffController::roles)
        .said("staff.state", (say, user) -> say.code("staff.blocked", user.blocked()))
        .said("staff.factor", (say, user) -> say.code("staff.factor", user.secondFactor()))
        .column("staff.seen", user -> user.lastSeenAt().orElse(null))
        .as(format, Rows.of(page -> staff.search(typed, page)));
  }

  private static String roles(Say say, StaffView user) {
    return say.words("role", user.roles().stream().sorted().toList());
  }

  @GET
  @Path("staff/new")
  public Page form() {
    return showNew(Form.blank().with("locale", Locale.ENGLISH.toLanguageTag()));
  }

  // Answers without a redirect, since the password is shown once and kept nowhere.
  @POST
  @Path("staff/new")
  public Response create() {
    Form form = Form.of(request);
    try {
      return OneTime.page(
          staff.create(StaffForm.read(form, form.text("login")), current.actor()), request);
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
      return showNew(form).invalid();
    }
  }

  private static Page showNew(Form form) {
    return Page.of("staff/new")
        .with("form", form)
        .with("roles", StaffForm.ROLES)
        .with("languages", StaffForm.LANGUAGES);
  }

  @GET
  @Path("staff/{id}")
  public Page show(@PathParam("id") long id) {
    StaffView user = staff.get(id);
    return show(user, StaffForm.of(user));
  }

  @POST
  @Path("staff/{id}")
  public Response change(@PathParam("id") long id) {
    Form form = Form.of(request);
    StaffView user = staff.get(id);
    try {
      int version = form.integer("version").orElse(user.version());
      staff.change(id, version, StaffForm.read(form, user.login()), current.actor());
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused), () -> StaffForm.conflict(user, form));
      return show(user, form).refused(form);
    }
    Flash.say(request, "staff.show.saved");
    return Redirect.to(request, "/staff/" + id);
  }

  private Page show(StaffView user, Form form) {
    return Page.of("staff/show")
        .with("form", form)
        .with("user", user)
        .with("roles", StaffForm.ROLES)
        .with("languages", StaffForm.LANGUAGES)
        .with("sessions", staff.sessions(user.id()));
  }
}
