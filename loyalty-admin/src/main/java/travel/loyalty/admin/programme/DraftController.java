package travel.loyalty.admin.programme;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.earning.EarningService;
import travel.loyalty.laboratory.ReplayRequest;
import travel.loyalty.laboratory.ReplayService;
import travel.loyalty.laboratory.ReplayView;
import travel.loyalty.portal.Refusals;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.FieldProblem;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.form.Upload;

/** A new version on its way: from a file to a draft, seen in its effect, approved by another. */
@Path("/")
@RequestScoped
public class DraftController {

  private static final int BYTES_MAX = 2_000_000;
  private static final String OBJECTIONS = "programme.show.objections";

  @EJB private ProgrammeService programmes;
  @EJB private EarningService earning;
  @Inject private VersionPage versions;
  @EJB private ReplayService laboratory;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  @Path("programme/new")
  public Page blank() {
    return fresh(Form.blank(), List.of());
  }

  private static Page fresh(Form form, List<FaultView> faults) {
    return Page.of("programme/new").with("form", form).with("faults", faults);
  }

  /** Keeps a document as a draft; all that is wrong in it is told at once. */
  @POST
  @Path("programme/new")
  public Response upload() {
    Form form = Form.of(request);
    Optional<Upload> file = form.upload("file");
    if (file.isEmpty()) {
      form.refuse("file", "required");
      return fresh(form, List.of()).invalid();
    }
    try {
      String document = text(file.get());
      int draft = Retry.run(() -> programmes.draft(document, caller.actor())).version();
      Flash.say(request, "programme.new.done", Integer.toString(draft));
      return Redirect.to(request, "/programme/" + draft);
    } catch (Refused refused) {
      return refused(form, refused);
    }
  }

  private static Response refused(Form form, Refused refused) {
    if (refused.errors().isEmpty()) {
      form.refuse(Refusals.of(refused));
    } else {
      form.refuse("file", "faulty");
    }
    return fresh(form, refused.errors().stream().map(FaultView::of).toList()).invalid();
  }

  private static String text(Upload file) {
    if (file.bytes() > BYTES_MAX) {
      throw new Refused("too-large");
    }
    try (InputStream content = file.open()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has what is usual replayed by it, and leads to how far that is. */
  @POST
  @Path("programme/{version}/simulate")
  public Response simulate(@PathParam("version") int version) {
    ReplayRequest usual = laboratory.usual(version);
    ReplayView started = Retry.run(() -> laboratory.start(usual, caller.actor()));
    return Redirect.to(request, "/laboratory/" + started.id());
  }

  /** Publishes it; what speaks against that is told on its page, place by place. */
  @POST
  @Path("programme/{version}/approve")
  public Response approve(@PathParam("version") int version) {
    try {
      Response approved =
          done(
              version,
              "programme.show.approved",
              () -> programmes.approve(version, caller.actor()));
      earning.applyBackwards(version);
      return approved;
    } catch (Refused refused) {
      String why = refused.errors().isEmpty() ? "refused." + refused.code() : OBJECTIONS;
      Form form = Form.blank();
      form.refuse(new FieldProblem("", why, refused.arguments()));
      return versions
          .page(version, form, refused.errors())
          .withStatus(Refusals.of(refused).status());
    }
  }

  // What refuses it is told on the page of the version: there is nothing to correct here.
  private Response done(int version, String said, Runnable deed) {
    programme(version);
    Retry.run(deed);
    Flash.say(request, said, Integer.toString(version));
    return Redirect.to(request, "/programme/" + version);
  }

  private Programme programme(int version) {
    return programmes.version(version).orElseThrow(() -> new NotFound("programme version"));
  }
}
