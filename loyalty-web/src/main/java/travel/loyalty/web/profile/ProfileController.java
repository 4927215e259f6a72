package travel.loyalty.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import travel.loyalty.access.Caller;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Population;
import travel.loyalty.access.SessionService;
import travel.loyalty.activity.AwardService;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Profile;
import travel.loyalty.member.ProfileService;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Conflict;
import travel.loyalty.ui.form.Form;

/** The member's own data, consents and sessions. */
@Path("/profile")
@RequestScoped
public class ProfileController {

  private static final List<Choice> LANGUAGES =
      List.of(Choice.named("zh-CN", "简体中文"), Choice.named("en", "English"));
  private static final List<Choice> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.+"))
          .sorted()
          .map(zone -> Choice.named(zone, zone))
          .toList();

  @Inject private ProfileService profiles;
  @Inject private SessionService sessions;
  @Inject private AwardService awards;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page show() {
    Caller me = caller.get();
    return Page.of("profile/show")
        .with("member", profiles.me())
        .with("tasks", awards.openTasks(me.memberId()))
        .with("consents", ConsentMatrix.of(profiles.consents()))
        .with("sessions", sessions.list(Population.MEMBER, me.subject()))
        .with("here", me.session());
  }

  @GET
  @Path("edit")
  public Page edit() {
    return editPage(saved());
  }

  private Form saved() {
    MemberView me = profiles.me();
    return Form.blank()
        .with("name", me.name())
        .with("birthDate", me.birthDate().map(Object::toString).orElse(""))
        .with("locale", me.locale().toLanguageTag())
        .with("timeZone", me.timeZone().getId())
        .with("version", me.version());
  }

  private Conflict conflict(Form typed) {
    return Conflict.between(saved(), typed)
        .field("name", "profile.show.name")
        .field("birthDate", "profile.show.birthday")
        .field("locale", "profile.show.language", LANGUAGES)
        .field("timeZone", "profile.show.zone");
  }

  @POST
  @Path("edit")
  public Response save() {
    Form form = Form.of(request);
    long version = form.parsed("version", "integer", Long::valueOf).orElse(-1L);
    Profile profile =
        new Profile(
            form.required("name"),
            form.text("birthDate"),
            form.text("locale"),
            form.text("timeZone"),
            version);
    return form.isValid() && isDone(() -> profiles.change(profile), form)
        ? saved("profile.edit.saved")
        : editPage(form).refused(form);
  }

  private static Page editPage(Form form) {
    return Page.of("profile/edit")
        .with("form", form)
        .with("languages", LANGUAGES)
        .with("zones", ZONES);
  }

  @POST
  @Path("consents")
  public Response decide() {
    profiles.decide(ConsentMatrix.decided(Form.of(request)));
    return saved("profile.show.consents-saved");
  }

  @GET
  @Path("password")
  public Page password() {
    return Page.of("profile/password").with("form", Form.blank());
  }

  @POST
  @Path("password")
  public Response changePassword() {
    Form form = Form.of(request);
    String current = form.secret("current");
    String password = form.requiredSecret("password");
    if (form.isValid() && isDone(() -> profiles.changePassword(current, password), form)) {
      Flash.say(request, "profile.password.saved");
      return Redirect.to(request, "/sign-in");
    }
    return Page.of("profile/password").with("form", form).invalid();
  }

  @POST
  @Path("sessions/{id}/end")
  public Response end(@PathParam("id") long id) {
    sessions.end(Population.MEMBER, caller.get().subject(), id);
    return saved("profile.show.session-ended");
  }

  @POST
  @Path("sessions/end-others")
  public Response endOthers() {
    Caller me = caller.get();
    sessions.endAllBut(Population.MEMBER, me.subject(), me.session());
    return saved("profile.show.others-ended");
  }

  private boolean isDone(Runnable change, Form form) {
    try {
      change.run();
      return true;
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused), () -> conflict(form));
      return false;
    }
  }

  private Response saved(String key) {
    Flash.say(request, key);
    return Redirect.to(request, "/profile");
  }
}
