package travel.loyalty.admin.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.imports.FilePreview;
import travel.loyalty.imports.ImportId;
import travel.loyalty.imports.ImportService;
import travel.loyalty.imports.ImportTarget;
import travel.loyalty.imports.MappingView;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.FieldProblem;
import travel.loyalty.ui.form.Form;

/** What the columns of a file are: a mapping remembered, one made field by field, or JSON. */
@Path("/imports/{id}/mapping")
@RequestScoped
public class MappingController {

  static final List<Choice> DECIMALS =
      List.of(
          Choice.of("point", "imports.mapping.point"), Choice.of("comma", "imports.mapping.comma"));

  @EJB private ImportService imports;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page show(@PathParam("id") String id, @QueryParam("target") String target) {
    ImportTarget wanted = "MEMBERS".equals(target) ? ImportTarget.MEMBERS : ImportTarget.BOOKINGS;
    return page(id, wanted, GuidedMapping.of(wanted).blank());
  }

  private Page page(String id, ImportTarget target, Form form) {
    ImportId which = ImportsController.id(id);
    FilePreview preview = imports.preview(which, caller.actor());
    List<MappingView> remembered = imports.mappings();
    return Page.of("imports/mapping")
        .with("view", imports.status(which, caller.actor()))
        .with("preview", preview)
        .with("form", form)
        .with("target", target)
        .with("targets", ImportTarget.values())
        .with("fields", GuidedMapping.of(target).fields())
        .with("decimals", DECIMALS)
        .with("columns", preview.columns().stream().map(c -> Choice.named(c, c)).toList())
        .with(
            "remembered", remembered.stream().map(m -> Choice.named(m.name(), m.name())).toList());
  }

  /** Checks the file by the mapping, which writes nothing yet. */
  @POST
  public Response choose(@PathParam("id") String id) {
    Form form = Form.of(request);
    ImportTarget target = form.choice("target", ImportTarget.class).orElse(ImportTarget.BOOKINGS);
    String mapping = mapping(form, target);
    if (form.isValid()) {
      try {
        if (form.isChecked("remember")) {
          imports.remember(mapping, caller.actor());
        }
        imports.check(ImportsController.id(id), mapping, caller.actor());
        return Redirect.to(request, "/imports/" + ImportsController.id(id));
      } catch (Refused refused) {
        refuse(form, refused);
      }
    }
    return page(id, target, form).invalid();
  }

  private static String mapping(Form form, ImportTarget target) {
    return switch (form.text("by")) {
      case "remembered" -> form.required("remembered");
      case "json" -> form.required("json");
      default -> GuidedMapping.of(target).document(form);
    };
  }

  // In the guided form each field has its own inputs; in the others all stands in one.
  private static void refuse(Form form, Refused refused) {
    String by = form.text("by");
    if (!by.equals("remembered") && !by.equals("json")) {
      Refusals.of(refused).fields().stream().map(GuidedMapping::inForm).forEach(form::refuse);
      return;
    }
    if (refused.errors().isEmpty()) {
      form.refuse(Refusals.of(refused));
    }
    for (FieldProblem problem : Refusals.of(refused).fields()) {
      form.refuse(new FieldProblem(by, problem.key(), problem.arguments()));
    }
  }
}
